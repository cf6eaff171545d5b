package org.fundstelle.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the launcher that looks for JDKs below the test's own directory only. */
class LauncherTest {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir private Path directory = Path.of("");

  private Path launcher = Path.of("");

  @BeforeEach
  void copyLauncher() throws IOException {
    assumeTrue(Files.isExecutable(SHELL), "no shell here");
    String script = Files.readString(Path.of("fundstelle"));
    launcher =
        Files.writeString(
            directory.resolve("fundstelle"),
            script
                .replace(" /usr/lib/jvm", " '" + directory + "'/jvm")
                .replace(" /opt/", " '" + directory + "'/opt/")
                .replace(" /Library/", " '" + directory + "'/Library/"));
  }

  private Ran run(Map<String, String> environment) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(SHELL.toString(), launcher.toString(), "search", "Kursk")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools().toString());
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  /** A directory with the programs the launcher calls, and no java and no mvn. */
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(directory.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "find", "mkdir", "ln", "rm")) {
      Optional<Path> program =
          List.of("/usr/bin", "/bin").stream()
              .map(bin -> Path.of(bin, tool))
              .filter(Files::exists)
              .findFirst();
      if (program.isPresent()) {
        script(tools.resolve(tool), "exec " + program.get() + " \"$@\"");
      }
    }
    return tools;
  }

  private static void script(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(directory.resolve(name));
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    for (String program : List.of("java", "javac")) {
      script(bin.resolve(program), "");
    }
    return home;
  }

  @Test
  void saysThatAJdkIsMissing() throws IOException, InterruptedException {
    assertMissingJdk(run(Map.of()));
  }

  @Test
  void takesNoOldJdk() throws IOException, InterruptedException {
    Path old = jdk("old", "17.0.15");
    jdk("jvm/older", "1.8.0_402");
    assertMissingJdk(run(Map.of("JAVA_HOME", old.toString())));
  }

  private static void assertMissingJdk(Ran ran) {
    assertEquals(
        new Ran(
            1,
            "",
            "fundstelle: a JDK 21 or newer is needed and none was found; install one, or set"
                + " JAVA_HOME to its directory\n"),
        ran);
  }

  @Test
  void findsAJdkBesideAnOldOneAndSaysThatMavenIsMissing() throws IOException, InterruptedException {
    Path old = jdk("old", "17.0.15");
    jdk("jvm/new", "21");
    assertEquals(
        new Ran(
            1,
            "",
            "fundstelle: Maven is needed to build on first use, and there is no mvn on the PATH;"
                + " install it\n"),
        run(Map.of("JAVA_HOME", old.toString())));
  }

  @Test
  void saysThatItCannotBuildBelowAFile() throws IOException, InterruptedException {
    jdk("jvm/new", "21");
    Files.writeString(directory.resolve("target"), "");
    assertCannotWrite(run(Map.of()));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void saysThatItCannotBuildWhereNothingCanBeMade() throws IOException, InterruptedException {
    jdk("jvm/new", "21");
    script(Files.createDirectories(directory.resolve("broken")).resolve("ln"), "exit 1");
    assertCannotWrite(run(Map.of("PATH", directory.resolve("broken") + ":" + tools())));
  }

  private void assertCannotWrite(Ran ran) throws IOException {
    assertEquals(
        new Ran(
            1,
            "",
            "fundstelle: "
                + directory.toRealPath().resolve("target/launcher")
                + " cannot be written, and Fundstelle is built there on first use; make it"
                + " writable, or take a copy of the project that is\n"),
        ran);
  }
}
