package undercurrent.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.play.DecisionLog;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.scenario.yaml.Bytes;
import undercurrent.scenario.yaml.Node;
import undercurrent.scenario.yaml.NodeReader;
import undercurrent.scenario.yaml.NodeReader.Form;
import undercurrent.settings.NearMatch;

/// Reads the logs of players.
///
/// ```yaml
/// undercurrent-play: 1
/// scenario: Autonomous vehicles
/// identity: 0f1e2d3c4b5a6978
/// seed: 1
/// roles: [sre]
/// decisions:
///   - { week: 3, at: 1814400000000000, decide: canary-verdict, role: sre, answer: promote }
/// ```
///
/// It never throws: whatever is wrong is a diagnostic with a code, a place and a fix.
public final class DecisionLogReader {
  private static final Form FORM =
      new Form(
          "log of decisions",
          "undercurrent-play",
          "undercurrent-play: 1",
          "undercurrent play av --role sre, which writes one");
  private static final List<String> TOP =
      List.of("undercurrent-play", "scenario", "identity", "seed", "roles", "decisions");
  private static final List<String> ENTRY = List.of("week", "at", "decide", "role", "answer");

  private final Vocabulary vocabulary;

  /// Makes a reader.
  public DecisionLogReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// A log, and where its parts were written.
  ///
  /// @param places where the values of the keys at the top were written
  /// @param entries where the answer of each entry was written, in order
  public record LogFile(DecisionLog log, Map<String, Place> places, List<Place> entries) {

    /// Returns where the value of a key at the top was written, or would be.
    public Place place(String key) {
      return Optional.ofNullable(places.get(key)).orElseThrow();
    }
  }

  /// Returns what a file says, or adds why it cannot be had.
  public Optional<LogFile> readFile(Path file, Findings findings) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(file.toString(), stream.readNBytes(Bytes.LIMIT + 1), findings);
    } catch (IOException unreadable) {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
      findings.add(
          "S153",
          Place.startOf(Source.of(file.toString(), "")),
          Files.exists(file) ? "the file " + file + " cannot be read" : "there is no file " + file,
          NearMatch.of(String.valueOf(file.getFileName()), Inheritance.siblings(folder))
              .map(near -> "did you mean \"" + file.resolveSibling(near) + "\"?")
              .orElse("name a file that you may read"));
      return Optional.empty();
    }
  }

  /// Returns what a text says, or adds why it cannot be had.
  ///
  /// @param name what messages call the file
  public Optional<LogFile> read(String name, byte[] bytes, Findings findings) {
    Optional<LogFile> file =
        Bytes.decode(name, bytes, findings)
            .flatMap(text -> NodeReader.read(Source.of(name, text), text, FORM, findings))
            .flatMap(top -> bind(top, name, findings));
    return findings.hasErrors() ? Optional.empty() : file;
  }

  private Optional<LogFile> bind(Node.Entries plain, String name, Findings found) {
    var checking =
        new Checking(vocabulary, Limits.LOCAL, found, new Origin(name, Optional.empty()));
    var top = new Fields(checking, plain, "");
    top.allow(TOP);
    checkVersion(top);
    var places = new LinkedHashMap<String, Place>();
    TOP.forEach(key -> places.put(key, plain.value(key).map(Node::place).orElse(plain.place())));
    String scenario = text(top, "scenario");
    String identity = text(top, "identity");
    long seed = number(top, "seed");
    List<String> roles = roles(top);
    var entries = new ArrayList<DecisionLog.Entry>();
    var answers = new ArrayList<Place>();
    top.list("decisions", "- { week: 3, at: …, decide: …, role: …, answer: … }")
        .map(Node.Items::items)
        .orElse(List.of())
        .forEach(item -> add(checking, item, entries, answers));
    return found.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new LogFile(
                new DecisionLog(scenario, identity, seed, roles, entries), places, answers));
  }

  private static void checkVersion(Fields top) {
    String version = text(top, "undercurrent-play");
    if (!version.isEmpty() && !version.equals("1")) {
      boolean isLater = version.matches("[0-9]+");
      top.checking()
          .findings()
          .add(
              isLater ? "S102" : "S101",
              top.text("undercurrent-play").map(Node.Text::place).orElse(top.place()),
              isLater
                  ? "this log needs format " + version + ", this program reads 1"
                  : "undercurrent-play needs the number of the format, found \"" + version + '"',
              "write undercurrent-play: 1");
    }
  }

  private List<String> roles(Fields top) {
    var roles = new ArrayList<String>();
    if (!top.has("roles")) {
      needed(top, "roles");
    }
    for (Node item : top.list("roles", "roles: [sre]").map(Node.Items::items).orElse(List.of())) {
      top.asText(item, "roles").ifPresent(text -> roles.add(role(top, text)));
    }
    return roles;
  }

  private String role(Fields fields, Node.Text text) {
    if (vocabulary.role(text.text()).isEmpty()) {
      var known = vocabulary.roles().stream().map(Vocabulary.RoleEntry::id).toList();
      fields
          .checking()
          .findings()
          .add(
              "S109",
              text.place(),
              "unknown role \"" + text.text() + "\"",
              NearMatch.hint(text.text(), known),
              "roles: " + String.join(", ", known));
    }
    return text.text();
  }

  private void add(
      Checking checking, Node item, List<DecisionLog.Entry> entries, List<Place> answers) {
    if (!(item instanceof Node.Entries map)) {
      checking
          .findings()
          .add(
              "S106",
              item.place(),
              "each item of decisions is a map, found " + item.title(),
              "write - { week: 3, at: …, decide: …, role: …, answer: … }");
      return;
    }
    var fields = new Fields(checking, map, "decisions[" + entries.size() + "]");
    fields.allow(ENTRY);
    long at = number(fields, "at");
    String decide = text(fields, "decide");
    String role = fields.text("role").map(text -> role(fields, text)).orElse("");
    if (!fields.has("role")) {
      needed(fields, "role");
    }
    String answer = text(fields, "answer");
    answers.add(map.value("answer").map(Node::place).orElse(map.place()));
    entries.add(new DecisionLog.Entry(at, decide, role, answer));
  }

  private static String text(Fields fields, String key) {
    if (!fields.has(key)) {
      needed(fields, key);
    }
    return fields.text(key).map(Node.Text::text).orElse("");
  }

  private static void needed(Fields fields, String key) {
    fields
        .checking()
        .findings()
        .add("S148", fields.place(), "a log of decisions needs " + fields.subject(key), "add it");
  }

  private static long number(Fields fields, String key) {
    String text = text(fields, key);
    if (text.matches("0|[1-9][0-9]{0,17}")) {
      return Long.parseLong(text);
    }
    if (!text.isEmpty()) {
      fields
          .checking()
          .findings()
          .add(
              "S110",
              fields.text(key).map(Node.Text::place).orElse(fields.place()),
              fields.subject(key) + " must be a whole number of 0 or more, found \"" + text + '"');
    }
    return 0;
  }
}
