package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.Rule.Action;
import undercurrent.shopping.rules.RuleTerm;

/// Makes rules from the nodes of a rule file, and says everything that keeps them from being some.
record RuleBinder(Checking checking) {
  private static final List<String> KEYS =
      List.of("name", Action.REMOVE_WHERE.id(), Action.KEEP_ONLY_WHERE.id(), "gives-way");

  /// Returns the rules of a file, those without fault.
  ///
  /// @param places takes in where the name of each rule stands
  List<Rule> rules(Fields top, SequencedMap<String, Place> places) {
    var rules = new ArrayList<Rule>();
    Optional<Node.Items> items = top.list("rules", "- name: too-dear");
    boolean isEmpty = items.map(each -> each.items().isEmpty()).orElse(!top.has("rules"));
    if (isEmpty) {
      add("R102", top.keyPlace("rules"), "a list needs at least one rule", "add - name: too-dear");
    }
    for (Node item : items.map(Node.Items::items).orElse(List.of())) {
      switch (item) {
        case Node.Entries map -> rule(map, places).ifPresent(rules::add);
        case Node.Faulty _ -> {}
        case Node.Text _, Node.Items _ ->
            add(
                "R103",
                item.place(),
                "each rule needs a name and a condition, found " + item.title(),
                "write - name: too-dear, and remove-where below it");
      }
    }
    return rules;
  }

  private Optional<Rule> rule(Node.Entries map, SequencedMap<String, Place> places) {
    String where =
        map.value("name")
            .filter(Node.Text.class::isInstance)
            .map(node -> "rule " + ((Node.Text) node).text())
            .orElse("rule " + (places.size() + 1));
    var fields = new Fields(checking, map, where);
    fields.allow(KEYS);
    Optional<String> name = ruleName(fields, places);
    Optional<Action> action = action(fields);
    var terms = new ArrayList<RuleTerm>();
    boolean clean =
        action.isPresent() && new RuleTermBinder(checking).terms(fields, action.get().id(), terms);
    boolean givesWay = fields.has("gives-way") && fields.flag("gives-way");
    return clean && name.isPresent()
        ? Optional.of(new Rule(name.get(), action.get(), terms, givesWay))
        : Optional.empty();
  }

  private Optional<String> ruleName(Fields fields, SequencedMap<String, Place> places) {
    if (!fields.has("name")) {
      add("R103", fields.place(), "a rule needs a name", "add name: too-dear");
      return Optional.empty();
    }
    Optional<Node.Text> text = fields.text("name");
    Optional<String> name = text.flatMap(node -> name(checking, "R103", node, "rule"));
    if (name.isPresent() && places.containsKey(name.get())) {
      int line = places.get(name.get()).line();
      add(
          "R104",
          text.get().place(),
          "rule \"" + name.get() + "\" is there already, at line " + line,
          "give it another name");
      return Optional.empty();
    }
    name.ifPresent(known -> places.put(known, text.get().place()));
    return name;
  }

  /// Returns a name of a rule or of a list, or adds that it cannot be one.
  static Optional<String> name(Checking checking, String code, Node.Text text, String what) {
    if (Rule.NAME.matcher(text.text()).matches()) {
      return Optional.of(text.text());
    }
    String near =
        text.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    checking
        .findings()
        .add(
            code,
            text.place(),
            "the name of a " + what + " has small letters, digits and hyphens, at most 40",
            Rule.NAME.matcher(near).matches() ? "write " + near : "");
    return Optional.empty();
  }

  private Optional<Action> action(Fields fields) {
    var given = Arrays.stream(Action.values()).filter(each -> fields.has(each.id())).toList();
    if (given.size() == 1) {
      return Optional.of(given.getFirst());
    }
    boolean isMissing = given.isEmpty();
    add(
        "R105",
        isMissing ? fields.place() : fields.keyPlace(given.getLast().id()),
        fields.where() + (isMissing ? " has no condition" : " has two conditions"),
        isMissing ? "add remove-where or keep-only-where" : "make two rules of it");
    return Optional.empty();
  }

  private void add(String code, Place place, String message, String fix) {
    checking.findings().add(code, place, message, fix);
  }
}
