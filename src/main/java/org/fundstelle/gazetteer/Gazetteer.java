package org.fundstelle.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that mean the same: what a search knows of states, bodies, persons and regions.
 *
 * <pre>{@code
 * Gazetteer names = Gazetteer.builtIn().with(Path.of("our-names.txt"));
 * }</pre>
 *
 * <p>It only holds names; a search reads them with the same analysis as text. A name may stand in
 * several concepts and then finds the names of each. Immutable and safe for many threads.
 *
 * @since 0.1
 */
public final class Gazetteer {
  private static final Gazetteer NONE = new Gazetteer(Map.of());

  private final Map<String, Concept> byId;
  private final List<Concept> concepts;

  private Gazetteer(Map<String, Concept> byId) {
    this.byId = byId;
    this.concepts = List.copyOf(byId.values());
  }

  /** The names that come with the library, loaded on first use. */
  public static Gazetteer builtIn() {
    return BuiltIn.GAZETTEER;
  }

  /** No names at all: a start for one's own. */
  public static Gazetteer none() {
    return NONE;
  }

  /**
   * This gazetteer with a user's file on top: more concepts and names, other ones, or fewer.
   *
   * <p>The file is in the format of names or in Solr's synonyms format, see the {@linkplain
   * org.fundstelle.gazetteer package}; this gazetteer is not changed.
   *
   * @param userFile a file in UTF-8, with or without byte order mark
   * @return the joint gazetteer
   * @throws GazetteerException when a line cannot be understood
   * @throws IOException when the file cannot be read
   */
  public Gazetteer with(Path userFile) throws IOException {
    return with(userFile.toString(), Files.readAllBytes(userFile));
  }

  /** All concepts, in the order of the files; unmodifiable. */
  public List<Concept> concepts() {
    return concepts;
  }

  private Gazetteer with(String file, byte[] content) throws GazetteerException {
    Map<String, Concept> joint = new LinkedHashMap<>(byId);
    NamesFile.read(file, content, joint);
    return new Gazetteer(joint);
  }

  /** Loads the built-in names when it is first touched, once, whatever the number of threads. */
  private static final class BuiltIn {
    private static final List<String> FILES =
        List.of(
            "states.txt",
            "territories.txt",
            "lands.txt",
            "regions.txt",
            "places.txt",
            "bodies.txt",
            "persons.txt");

    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      Gazetteer gazetteer = NONE;
      for (String file : FILES) {
        try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new NoSuchFileException(file);
          }
          gazetteer = gazetteer.with(file, in.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return gazetteer;
    }
  }
}
