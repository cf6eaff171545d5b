package org.fundstelle.gazetteer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads files of names from disk: the cases stand in good.txt and bad.txt. */
class GazetteerFileTest {
  @TempDir private Path folder;

  /**
   * A file, or several to be read one on top of the other, and what is to come of it.
   *
   * @param title the case
   * @param files the files, in order
   * @param expected the concepts, or line and fragments of the message
   */
  record Case(String title, List<String> files, String expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  @ParameterizedTest
  @MethodSource
  void good(Case c) throws IOException {
    Gazetteer gazetteer = Gazetteer.none();
    for (int i = 0; i < c.files().size(); i++) {
      gazetteer = gazetteer.with(write("file" + i, c.files().get(i).getBytes(UTF_8)));
    }
    assertEquals(c.expected(), render(gazetteer), c.files()::toString);
  }

  static List<Case> good() throws IOException {
    return cases("good.txt");
  }

  @ParameterizedTest
  @MethodSource
  void bad(Case c) throws IOException {
    Gazetteer gazetteer = Gazetteer.none();
    int last = c.files().size() - 1;
    for (int i = 0; i < last; i++) {
      gazetteer = gazetteer.with(write("file" + i, c.files().get(i).getBytes(UTF_8)));
    }
    Path file = write("user.txt", c.files().get(last).getBytes(UTF_8));
    Gazetteer before = gazetteer;
    String concepts = render(before);
    GazetteerException e = assertThrows(GazetteerException.class, () -> before.with(file));
    String[] expected = c.expected().split(": ", 2);
    assertEquals(Integer.parseInt(expected[0]), e.line(), e.getMessage());
    assertEquals(file.toString(), e.file());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ":" + e.line() + ": "), message);
    for (String fragment : expected[1].split(" … ", -1)) {
      assertTrue(message.contains(fragment), () -> fragment + " not in: " + message);
    }
    assertEquals(concepts, render(before), "a failed file changes nothing");
  }

  static List<Case> bad() throws IOException {
    return cases("bad.txt");
  }

  @Test
  void lineEndsByteOrderMarkAndNormalisation() throws IOException {
    String plain = "# Kopf\n[łódź] place\n\nname: Łódź = Lodz\n";
    String expected = "[łódź] place\n  NAME 0.45 Łódź = Lodz";
    for (String text :
        List.of(
            plain,
            plain.replace("\n", "\r\n"),
            plain.replace("\n", "\r"),
            "\uFEFF" + plain,
            Normalizer.normalize(plain, Normalizer.Form.NFD),
            plain.replace(" ", "\u00A0"))) {
      Path file = write("names.txt", text.getBytes(UTF_8));
      assertEquals(expected, render(Gazetteer.none().with(file)), text);
    }
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() throws IOException {
    byte[] latin1 = "[x] place\nname: Koeln\nalias: K\u00F6ln\n".getBytes(ISO_8859_1);
    Path file = write("latin1.txt", latin1);
    GazetteerException e =
        assertThrows(GazetteerException.class, () -> Gazetteer.none().with(file));
    assertEquals(3, e.line());
    assertTrue(String.valueOf(e.getMessage()).contains("save the file as UTF-8"), e.getMessage());
  }

  @Test
  void aFileThatCannotBeReadIsNoBadLine() {
    IOException e =
        assertThrows(
            IOException.class, () -> Gazetteer.none().with(folder.resolve("missing.txt")));
    assertTrue(!(e instanceof GazetteerException), e::toString);
  }

  @Test
  void readingSolrsFormatTwiceDoublesNothing() throws IOException {
    Path file = write("synonyms.txt", "Handy, Smartphone\nTier => Hund, Katze\n".getBytes(UTF_8));
    Gazetteer once = Gazetteer.none().with(file);
    assertEquals(once.concepts(), once.with(file).concepts());
    assertEquals(
        List.of(file + ":1", file + ":2", file + ":2/2"),
        once.concepts().stream().map(Concept::id).toList());
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  /** One concept a paragraph, in the words of the cases; ids of Solr's lines without the file. */
  private String render(Gazetteer gazetteer) {
    return gazetteer.concepts().stream().map(this::render).collect(Collectors.joining("\n"));
  }

  private String render(Concept concept) {
    String id = concept.id().replaceFirst("^.*[/\\\\]file\\d:", "line ");
    String head = "[" + id + "] " + concept.type();
    String code = concept.code().isEmpty() ? "" : " " + concept.code();
    String within = concept.within().isEmpty() ? "" : " in " + String.join(", ", concept.within());
    return concept.names().stream()
        .map(
            name ->
                String.format(
                    Locale.ROOT,
                    "\n  %s %s %s",
                    name.relation(),
                    name.weight(),
                    String.join(" = ", name.spellings())))
        .collect(Collectors.joining("", head + code + within, ""));
  }

  /** Title after {@code ===}; files parted by {@code +++}; what is expected after {@code ---}. */
  private static List<Case> cases(String resource) throws IOException {
    try (InputStream in = GazetteerFileTest.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      List<Case> cases = new ArrayList<>();
      for (String part : text.split("(?m)^=== ", -1)) {
        if (cases.isEmpty() && part.startsWith("#")) {
          continue;
        }
        String[] halves = part.split("(?m)^---$", 2);
        String[] title = halves[0].split("\n", 2);
        List<String> files =
            Arrays.stream(title[1].split("(?m)^\\+\\+\\+$", -1))
                .map(file -> file.replaceFirst("^\n", ""))
                .toList();
        cases.add(new Case(title[0], files, halves[1].strip()));
      }
      return cases;
    }
  }
}
