package org.fundstelle.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A directory of files that a reader must survive, and what it should make of each. */
public final class HostileFiles {
  private static final String TEXT =
      "Der Bürgermeister von Göttingen hat die Straße am Montag gesperrt. „Das ist nötig“, sagte"
          + " er.\n\nAm Dienstag soll sie wieder öffnen.\n";
  private static final int TOO_LONG = 17 * 1024 * 1024;

  private final Path directory;
  private final Map<String, Integer> good = new LinkedHashMap<>();
  private final Map<String, String> bad = new LinkedHashMap<>();
  private boolean hasUnreadable;

  private HostileFiles(Path directory) {
    this.directory = directory;
  }

  /** Fills a directory, which must exist; about 70 MB are unpacked while it is read. */
  public static HostileFiles writeTo(Path directory) throws IOException {
    HostileFiles files = new HostileFiles(directory);
    files.writeTexts();
    files.writeBadTexts();
    files.writeJson();
    files.writeBadJson();
    files.writeCompressed();
    files.writeLinks();
    files.writeIgnored();
    files.writeUnreadable();
    return files;
  }

  /** The files that hold articles, by their path below the directory, and how many they hold. */
  public Map<String, Integer> good() {
    return Collections.unmodifiableMap(good);
  }

  /**
   * The expected problems: {@code file} or {@code file:line} below the directory, and a part of the
   * reason. A file may hold articles too.
   */
  public Map<String, String> bad() {
    return Collections.unmodifiableMap(bad);
  }

  /** Whether one of the bad files cannot be opened; root can open all. */
  public boolean hasUnreadable() {
    return hasUnreadable;
  }

  /** How many articles there are in all. */
  public int articles() {
    return good.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void writeTexts() throws IOException {
    good("plain.txt", TEXT);
    good("UPPER.TXT", TEXT);
    good("byte-order-mark.txt", "\uFEFF" + TEXT);
    good("utf-16le.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    good("utf-16be.txt", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE));
    good("windows-1252.txt", TEXT.getBytes(Charset.forName("windows-1252")));
    good("decomposed.txt", Normalizer.normalize(TEXT, Normalizer.Form.NFD));
    good("crlf.txt", TEXT.replace("\n", "\r\n"));
    good("cr.txt", TEXT.replace('\n', '\r'));
    good("script.txt", "Rat <script>alert('x')</script> & \"Co\"\n\n" + TEXT);
    good("right-to-left.txt", "\u202Eהמועצה\u202C und المجلس tagen.\n\n" + TEXT);
    good(
        "zero-width.txt", "Der Bürger\u200Bmeister\uFEFF von\u2060 Göttingen\u200D tagt.\n" + TEXT);
    good("emoji.txt", "Der Rat 👩‍👩‍👧‍👦 tagt. 𝔉raktur.\n");
    good("latin1-controls.txt", "Der Rat \u0096 so heißt es \u0096 tagt.\n");
    good(
        "front-matter.txt", "---\ntitel: Rat\nquelle: Bote\ndatum: 2024-10\nid: rat\n---\n" + TEXT);
    good("long-line.good.txt", "Der Rat tagt. ".repeat(20_000));
    good("folder.txt/inside.txt", TEXT);
    good("deep/" + "d/".repeat(40) + "inside.txt", TEXT);
    good("name with space & ümlaut's.txt", TEXT);
  }

  private void writeBadTexts() throws IOException {
    bad("empty.txt", "", "is empty");
    bad("blank.txt", " \n\n\t\u00A0\n", "has no text");
    bad("only-mark.txt", "\uFEFF", "has no text");
    bad("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13});
    bad("binary.txt", "Der Rat\0tagt.", "looks binary");
    bad("bell.txt:2", "Der Rat\n\u0007tagt.", "looks binary");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    bad("noise.txt", noise);
    bad("long-line.txt", "x".repeat(TOO_LONG), "is longer than 16 MB");
    byte[] broken = TEXT.getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 10] = (byte) 0xC3;
    bad("broken-utf-8.txt:3", broken, "neither valid UTF-8 nor Windows-1252");
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    int umlaut = TEXT.indexOf('ü') + 1;
    bad("cut-utf-8.txt:1", Arrays.copyOf(text, umlaut), "neither valid UTF-8 nor Windows-1252");
    byte[] wide = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
    bad("cut-utf-16.txt", Arrays.copyOf(wide, wide.length - 1), "is broken UTF-16");
    bad("accents.txt:2", "Der Rat\ntagt" + "\u0301\u0316".repeat(100_000), "accents on one letter");
    bad("stamp.txt:3", "Rat\n\nStand: 31.02.2024 18:40 Uhr\n\n" + TEXT, "31.02.2024");
    bad("scraped-date.txt:1", " date 2024-13 " + TEXT, "2024-13");
    bad("date.txt:3", "---\ntitel: Rat\ndatum: 2024-02-31\n---\n" + TEXT, "2024-02-31");
    bad("only-front-matter.txt", "---\ntitel: Rat\n---\n", "has no text");
    bad("open-front-matter.txt:1", "---\ntitel: Rat\n", "does not end with ---");
    bad("rules.txt:2", "---\nDer Rat tagt.\n---\n" + TEXT, "front matter has a line");
    bad("only-credit.txt", "(dpa)\n", "has no text");
    bad("only-headline.txt", "Rat\n\nStand: 28.10.2024\n", "has no text");
  }

  private void writeJson() throws IOException {
    good("lines.ndjson", json("1") + "\r\n\n" + json("2") + "\n", 2);
    good("mark.jsonl", "\uFEFF" + json("1") + "\n" + json("2"), 2);
    good("one.json", json("one").replace(",", ",\n"));
    good("array.json", "[" + json("1") + ",\n" + json("2") + "]", 2);
    good("more-lines.json", json("1") + "\n" + json("2") + "\n", 2);
    good("windows-1252.jsonl", (json("1") + "\n").getBytes(Charset.forName("windows-1252")));
    good("script.jsonl", "{\"title\":\"<script>alert('x')</script>\",\"text\":\"Der Rat tagt.\"}");
  }

  private void writeBadJson() throws IOException {
    String good1 = json("1") + "\n";
    bad("empty.jsonl", "", "is empty");
    bad("empty.json", "", "is empty");
    bad("no-articles.json", "[]", "holds no article");
    mixed(
        "cut-line.jsonl:2", good1 + json("2").substring(0, 90) + "\n" + json("3"), 2, "JSON ends");
    mixed("surrogate.jsonl:1", "{\"text\":\"Rat \\ud800 tagt\"}\n" + good1, 1, "lone surrogate");
    mixed(
        "surrogate-title.jsonl:1", "{\"title\":\"\\udc00\",\"text\":\"Rat\"}\n" + good1, 1, "lone");
    mixed("nul.jsonl:1", "{\"text\":\"Rat \\u0000 tagt\"}\n" + good1, 1, "looks binary");
    mixed(
        "long-line.jsonl:2",
        good1 + "{\"text\":\"" + "x".repeat(TOO_LONG) + "\"}\n" + json("3"),
        2,
        "line is longer than 16 MB");
    mixed("no-object.jsonl:1", "[1,2]\n" + good1, 1, "is no JSON object");
    mixed("no-json.jsonl:1", "Der Rat tagt.\n" + good1, 1, "is no JSON");
    mixed("two-values.jsonl:1", "{\"text\":\"A\"} {}\n" + good1, 1, "more than one JSON value");
    mixed("list.jsonl:1", "{\"text\":[\"Der Rat\"]}\n" + good1, 1, "\"text\" is no string");
    mixed("no-text.jsonl:1", "{\"title\":\"Rat\"}\n" + good1, 1, "has no text");
    mixed("date.jsonl:1", "{\"text\":\"A\",\"date\":\"31.2.2024\"}\n" + good1, 1, "31.2.2024");
    mixed("deep.jsonl:1", "{\"a\":" + "[".repeat(100_000) + "\n" + good1, 1, "JSON is too big");
    mixed(
        "long-id.jsonl:1",
        "{\"id\":\"" + "x".repeat(40_000) + "\",\"text\":\"A\"}\n" + good1,
        1,
        "longer id");
    mixed(
        "long-source.jsonl:1",
        "{\"source\":\"" + "x".repeat(1_001) + "\",\"text\":\"A\"}\n" + good1,
        1,
        "longer source");
    mixed(
        "long-title.jsonl:1",
        "{\"title\":\"" + "x".repeat(1_001) + "\",\"text\":\"A\"}\n" + good1,
        1,
        "longer title");
    mixed(
        "long-url.jsonl:1",
        "{\"url\":\"" + "x".repeat(4_001) + "\",\"text\":\"A\"}\n" + good1,
        1,
        "longer url");
    mixed("cut.json:2", "[" + good1 + ",{\"text\":\"A", 1, "JSON ends");
    mixed("no-text.json:2", "[" + good1 + ",{\"title\":\"A\"}\n," + json("3") + "]", 2, "no text");
    bad("utf-16.jsonl", ("\uFEFF" + good1).getBytes(StandardCharsets.UTF_16LE), "is UTF-16");
    bad("binary.jsonl", new byte[100], "looks binary");
  }

  private void writeCompressed() throws IOException {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    good("packed.txt.gz", gzipped(text));
    good(
        "packed.jsonl.gz",
        gzipped((json("1") + "\n" + json("2")).getBytes(StandardCharsets.UTF_8)),
        2);
    byte[] members =
        concat(
            gzipped((json("1") + "\n").getBytes(StandardCharsets.UTF_8)),
            gzipped(json("2").getBytes(StandardCharsets.UTF_8)));
    good("members.jsonl.gz", members, 2);
    bad("not-compressed.txt.gz", TEXT, "compressed data is damaged");
    byte[] whole = gzipped(text);
    bad("cut.txt.gz", Arrays.copyOf(whole, whole.length / 2), "compressed data ends too early");
    bad("empty.txt.gz", "", "compressed data ends too early");
    whole[whole.length / 2] ^= 0x55;
    bad("damaged.txt.gz", whole, "compressed data");
    bad("bomb.txt.gz", bomb("", ""), "is longer than 16 MB");
    mixed(
        "bomb.jsonl.gz:1",
        bomb("{\"text\":\"", "\"}\n" + json("2")),
        1,
        "line is longer than 16 MB");
  }

  private void writeLinks() throws IOException {
    good("links/real/inside.txt", TEXT);
    Files.createSymbolicLink(directory.resolve("links/real/loop"), Path.of("..", "..", "links"));
    bad.put("links/real/loop", "is a link back to a directory it lies in");
    Files.createSymbolicLink(directory.resolve("links/itself"), Path.of("itself"));
    bad.put("links/itself", "cannot be read");
    Files.createSymbolicLink(directory.resolve("links/missing.txt"), Path.of("nowhere.txt"));
    bad.put("links/missing.txt", "does not exist");
    Files.createSymbolicLink(directory.resolve("links/latest"), Path.of("real"));
    Files.createSymbolicLink(directory.resolve("links/latest.txt"), Path.of("real", "inside.txt"));
  }

  /** What a directory may hold beside articles, and nobody wants to hear about. */
  private void writeIgnored() throws IOException {
    write("README.md", TEXT.getBytes(StandardCharsets.UTF_8));
    write("photo.jpg", new byte[10]);
    write(".hidden.txt", new byte[10]);
    write(".git/a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Files.createDirectory(directory.resolve("nothing"));
  }

  private void writeUnreadable() throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Path file = directory.resolve("no-permission.txt");
    write("no-permission.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    hasUnreadable = !Files.isReadable(file);
    if (hasUnreadable) {
      bad.put("no-permission.txt", "no permission to read");
    } else {
      Files.delete(file);
    }
  }

  private void good(String name, String content) throws IOException {
    good(name, content, 1);
  }

  private void good(String name, String content, int articles) throws IOException {
    good(name, content.getBytes(StandardCharsets.UTF_8), articles);
  }

  private void good(String name, byte[] content) throws IOException {
    good(name, content, 1);
  }

  private void good(String name, byte[] content, int articles) throws IOException {
    write(name, content);
    good.put(name, articles);
  }

  private void bad(String place, byte[] content) throws IOException {
    bad(place, content, "looks binary");
  }

  private void bad(String place, String content, String reason) throws IOException {
    bad(place, content.getBytes(StandardCharsets.UTF_8), reason);
  }

  private void bad(String place, byte[] content, String reason) throws IOException {
    int colon = place.indexOf(':');
    write(colon < 0 ? place : place.substring(0, colon), content);
    bad.put(place, reason);
  }

  private void mixed(String place, String content, int articles, String reason) throws IOException {
    mixed(place, content.getBytes(StandardCharsets.UTF_8), articles, reason);
  }

  private void mixed(String place, byte[] content, int articles, String reason) throws IOException {
    bad(place, content, reason);
    good.put(place.substring(0, place.indexOf(':')), articles);
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static String json(String number) {
    return "{\"title\":\"Rat "
        + number
        + "\",\"text\":\"Der Bürgermeister von Göttingen hat die Straße"
        + " gesperrt.\",\"date\":\"2024-10\"}";
  }

  private static byte[] bomb(String before, String after) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] megabyte = "Der Rat tagt.   ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 34; i++) {
        out.write(megabyte);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static Path gzip(Path file, byte[] content) throws IOException {
    return Files.write(file, gzipped(content));
  }

  private static byte[] gzipped(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
