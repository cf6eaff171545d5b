package org.fundstelle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports run one way, as DESIGN.md says; and each rule that says so can fail. */
class ArchitectureTest {
  private static final String ROOT = "org.fundstelle";

  /** From top to bottom: each may use those after it. */
  private static final List<String> LAYERS =
      List.of(
          "cli",
          "eval",
          "facade",
          "search",
          "index",
          "ingest",
          "query",
          "analysis",
          "gazetteer",
          "article");

  enum Rule {
    LAYERS,
    CYCLES,
    LUCENE,
    PICOCLI,
    STREAMS,
    STATICS,
    NULL_MARKED;

    ArchRule rule() {
      return switch (this) {
        case LAYERS -> layers();
        case CYCLES -> slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
        case LUCENE ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    ROOT + ".analysis..", ROOT + ".index..", ROOT + ".search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..");
        case PICOCLI ->
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..");
        case STREAMS ->
            noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err");
        case STATICS -> fields().that().areStatic().should(beImmutable());
        case NULL_MARKED -> classes().should(liveInANullMarkedPackage());
      };
    }
  }

  private static ArchRule layers() {
    var architecture = layeredArchitecture().consideringAllDependencies();
    for (String layer : LAYERS) {
      architecture =
          architecture
              .layer(layer)
              .definedBy(layer.equals("facade") ? ROOT : ROOT + "." + layer + "..");
    }
    for (int i = 0; i < LAYERS.size(); i++) {
      architecture =
          i == 0
              ? architecture.whereLayer(LAYERS.get(i)).mayNotBeAccessedByAnyLayer()
              : architecture
                  .whereLayer(LAYERS.get(i))
                  .mayOnlyBeAccessedByLayers(LAYERS.subList(0, i).toArray(String[]::new));
    }
    return architecture.ensureAllClassesAreContainedInArchitectureIgnoring(
        DescribedPredicate.describe(
            "not of this project", (JavaClass c) -> !c.getPackageName().startsWith(ROOT)));
  }

  /** What a static field may be besides a primitive or a type of ours. */
  private static final Set<String> STATIC_TYPES =
      Set.of(
          // Immutable.
          "java.lang.String",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.ZoneId",
          "java.util.Comparator",
          "java.util.regex.Pattern",
          "org.apache.lucene.index.Term",
          // Made once, and only read after that.
          "java.util.List",
          "java.util.Map",
          "java.util.Set",
          // Tables of constants.
          "[Ljava.lang.String;",
          "[[Ljava.lang.String;",
          "[B",
          // Filled or frozen where they are made.
          "java.util.BitSet",
          "org.apache.lucene.document.FieldType",
          // Thread-safe by their contracts, and configured once.
          "com.fasterxml.jackson.core.JsonFactory",
          "java.util.logging.Logger",
          "org.apache.lucene.analysis.Analyzer");

  private static ArchCondition<JavaField> beImmutable() {
    return new ArchCondition<>("be final, and of a type that does not change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean immutable =
            field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (field.getModifiers().contains(JavaModifier.FINAL)
                    && (type.isPrimitive()
                        || type.getPackageName().startsWith(ROOT)
                        || STATIC_TYPES.contains(type.getName())));
        events.add(
            new SimpleConditionEvent(
                field, immutable, field.getFullName() + " : " + type.getName()));
      }
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(item, marked, item.getName() + " is not null-marked"));
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void holds(Rule rule) {
    JavaClasses project =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    assertFalse(project.isEmpty());
    rule.rule().check(project);
  }

  /** One class each that breaks a rule: its package and what it does. */
  static Stream<Arguments> offences() {
    return Stream.of(
        Arguments.of(Rule.LAYERS, "analysis", "Object o = org.fundstelle.index.Outcome.ADDED;"),
        Arguments.of(Rule.LAYERS, "search", "org.fundstelle.NewsIndex o;"),
        Arguments.of(Rule.LAYERS, "misspelt", "Object o = new Object();"),
        Arguments.of(Rule.CYCLES, "article", "Object o = org.fundstelle.query.MatchKind.EXACT;"),
        Arguments.of(Rule.LUCENE, "query", "org.apache.lucene.search.Query o;"),
        Arguments.of(Rule.PICOCLI, "index", "picocli.CommandLine o;"),
        Arguments.of(Rule.STREAMS, "search", "Object o = System.out;"),
        Arguments.of(Rule.STATICS, "search", "static int count;"),
        Arguments.of(Rule.STATICS, "search", "static final StringBuilder S = new StringBuilder();"),
        Arguments.of(Rule.NULL_MARKED, "unmarked", "Object o = new Object();"));
  }

  @ParameterizedTest
  @MethodSource("offences")
  void canFail(Rule rule, String offendingPackage, String member, @TempDir Path sources)
      throws IOException {
    Path source = sources.resolve("Offence.java");
    Files.writeString(
        source,
        "package %s.%s; public class Offence { %s }".formatted(ROOT, offendingPackage, member));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertTrue(
        compiler.run(null, null, null, "-proc:none", "-d", sources.toString(), source.toString())
            == 0);
    List<Path> roots = new ArrayList<>(List.of(Path.of("target/classes"), sources));
    JavaClasses withOffence = new ClassFileImporter().importPaths(roots);
    assertTrue(rule.rule().evaluate(withOffence).hasViolation(), rule.name());
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    try (Stream<Path> packages = Files.walk(Path.of("src/main/java/org/fundstelle"))) {
      List<Path> silent =
          packages
              .filter(Files::isDirectory)
              .filter(p -> !Files.exists(p.resolve("package-info.java")))
              .toList();
      assertTrue(silent.isEmpty(), silent.toString());
    }
  }
}
