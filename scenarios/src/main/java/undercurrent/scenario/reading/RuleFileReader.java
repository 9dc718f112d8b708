package undercurrent.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;
import undercurrent.scenario.writing.RuleFileYaml;
import undercurrent.scenario.yaml.Bytes;
import undercurrent.scenario.yaml.Node;
import undercurrent.scenario.yaml.NodeReader;
import undercurrent.scenario.yaml.NodeReader.Form;
import undercurrent.settings.NearMatch;
import undercurrent.settings.Value;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleList;

/// Reads the rule files of merchandisers.
///
/// ```yaml
/// list: winter
/// rules:
///   - name: too-dear
///     remove-where: { price: { above: 50 } }
/// ```
///
/// It never throws: whatever is wrong is a diagnostic with a code, a place and a fix.
public final class RuleFileReader {
  private static final Form FORM =
      new Form("list of rules", "list", "list: winter", "list: winter, and rules below it");

  private final Vocabulary vocabulary;

  /// Makes a reader.
  public RuleFileReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Returns a list as the setting of a scenario holds it, or adds why there is none.
  public Optional<Value.Attachment> attach(String name, byte[] bytes, Findings findings) {
    return read(name, bytes, findings)
        .map(file -> new Value.Attachment(file.list(), RuleFileYaml.write(file.list())));
  }

  /// Returns what a file says, or adds why it cannot be had.
  public Optional<RuleFile> readFile(Path file, Findings findings) {
    try (InputStream stream = Files.newInputStream(file)) {
      return read(file.toString(), stream.readNBytes(Bytes.LIMIT + 1), findings);
    } catch (IOException unreadable) {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
      String name = String.valueOf(file.getFileName());
      findings.add(
          "S153",
          Place.startOf(Source.of(file.toString(), "")),
          Files.exists(file) ? "the file " + file + " cannot be read" : "there is no file " + file,
          NearMatch.of(name, Inheritance.siblings(folder))
              .map(near -> "did you mean \"" + file.resolveSibling(near) + "\"?")
              .orElse("name a file that you may read"));
      return Optional.empty();
    }
  }

  /// Returns what a text says, or adds why it cannot be had.
  ///
  /// @param name what messages call the file
  public Optional<RuleFile> read(String name, byte[] bytes, Findings findings) {
    var own = new Findings();
    Optional<RuleFile> file =
        Bytes.decode(name, bytes, own)
            .flatMap(text -> NodeReader.read(Source.of(name, text), text, FORM, own))
            .flatMap(top -> bind(top, name, own));
    own.sorted()
        .forEach(
            each ->
                findings.add(each.code(), each.place(), each.message(), each.fix(), each.note()));
    return own.hasErrors() ? Optional.empty() : file;
  }

  private Optional<RuleFile> bind(Node.Entries plain, String name, Findings own) {
    var checking = new Checking(vocabulary, Limits.LOCAL, own, new Origin(name, Optional.empty()));
    var top = new Fields(checking, plain, "");
    top.allow(List.of("list", "rules"));
    Optional<String> list = listName(top);
    Place place = plain.value("list").map(Node::place).orElse(plain.place());
    var binder = new RuleBinder(checking);
    var places = new LinkedHashMap<String, Place>();
    List<Rule> rules = binder.rules(top, places);
    return own.hasErrors()
        ? Optional.empty()
        : list.map(known -> new RuleFile(new RuleList(known, rules), place, places));
  }

  private static Optional<String> listName(Fields top) {
    if (!top.has("list")) {
      top.checking()
          .findings()
          .add("R101", top.place(), "a list of rules needs a name", "add list: winter");
      return Optional.empty();
    }
    return top.text("list").flatMap(text -> RuleBinder.name(top.checking(), "R101", text, "list"));
  }
}
