import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or mends ({@code write}) the format of all Java files of the project.
 *
 * <p>Run by {@code mvn verify}; {@code mvn verify -Dformat.mode=write} mends.
 */
final class Format {
  private Format() {}

  public static void main(String... args) throws IOException {
    Path project = Path.of(args[1]);
    List<String> arguments =
        new ArrayList<>(
            args[0].equals("write")
                ? List.of("--replace")
                : List.of("--dry-run", "--set-exit-if-changed"));
    for (String folder : List.of(".mvn", "bench/src", "examples", "src")) {
      try (Stream<Path> files = Files.walk(project.resolve(folder))) {
        files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(arguments::add);
      }
    }
    if (args[0].equals("check")) {
      System.out.println("Files listed here are not formatted: mvn verify -Dformat.mode=write");
    }
    Main.main(arguments.toArray(String[]::new));
  }
}
