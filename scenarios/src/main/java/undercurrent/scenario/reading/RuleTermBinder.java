package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTerm;

/// Makes the condition of a rule from its nodes: a map from columns to comparisons.
///
/// `price: { above: 10 }` compares; `brand: 3` is short for `brand: { is: 3 }`, and `brand: [3, 7]`
/// for `brand: { in: [3, 7] }`.
record RuleTermBinder(Checking checking) {

  /// Reads the terms of a condition; returns whether all of them are right.
  boolean terms(Fields rule, String key, List<RuleTerm> terms) {
    var condition = rule.map(key, "S147", "columns, such as price: { above: 50 }");
    if (condition.isEmpty()) {
      return false;
    }
    boolean clean = true;
    for (Node.Entry entry : condition.get().entries().entries()) {
      clean &= column(entry).map(column -> column(column, entry, terms)).orElse(false);
    }
    if (clean && terms.isEmpty()) {
      add("R105", rule.keyPlace(key), key + " names no column", "add price: { above: 50 }", "");
      return false;
    }
    return clean;
  }

  private Optional<RuleColumn> column(Node.Entry entry) {
    var column = RuleColumn.of(entry.name());
    if (column.isEmpty()) {
      add(
          "R106",
          entry.key().place(),
          "unknown column \"" + entry.name() + "\"",
          NearMatch.hint(entry.name(), RuleColumn.ids()),
          "known: " + String.join(", ", RuleColumn.ids()));
    }
    return column;
  }

  private boolean column(RuleColumn column, Node.Entry entry, List<RuleTerm> terms) {
    return switch (entry.value()) {
      case Node.Faulty _ -> false;
      case Node.Text text -> add(column, RuleOperator.IS, text, terms);
      case Node.Items items -> add(column, RuleOperator.IN, items, terms);
      case Node.Entries comparisons -> {
        boolean clean = true;
        for (Node.Entry comparison : comparisons.entries()) {
          clean &=
              operator(column, comparison)
                  .map(operator -> add(column, operator, comparison.value(), terms))
                  .orElse(false);
        }
        if (comparisons.entries().isEmpty()) {
          add("R107", entry.key().place(), column.id() + " is compared with nothing", "", "");
        }
        yield clean && !comparisons.entries().isEmpty();
      }
    };
  }

  private Optional<RuleOperator> operator(RuleColumn column, Node.Entry entry) {
    var operator = RuleOperator.of(entry.name());
    var known = RuleOperator.idsFor(column);
    if (operator.isPresent() && operator.get().suits(column.reading())) {
      return operator;
    }
    String message =
        operator.isPresent()
            ? column.id() + " is " + column.reading().title() + ", which has no " + entry.name()
            : "unknown operator \"" + entry.name() + "\"";
    add(
        "R107",
        entry.key().place(),
        message,
        NearMatch.hint(entry.name(), known),
        "for " + column.id() + ": " + String.join(", ", known));
    return Optional.empty();
  }

  private boolean add(RuleColumn column, RuleOperator operator, Node value, List<RuleTerm> terms) {
    var values = new ArrayList<String>();
    List<Node> nodes = value instanceof Node.Items items ? items.items() : List.of(value);
    for (Node node : nodes) {
      if (node instanceof Node.Faulty) {
        return false;
      }
      if (!(node instanceof Node.Text text)) {
        add("R108", node.place(), column.id() + " needs a value, found " + node.title(), "", "");
        return false;
      }
      if (!isRight(column, operator, text)) {
        return false;
      }
      values.add(text.text());
    }
    return add(column, operator, values, value.place(), terms);
  }

  /// Looks at one value alone, so that the message points at it.
  private boolean isRight(RuleColumn column, RuleOperator operator, Node.Text text) {
    boolean isPair = operator == RuleOperator.BETWEEN;
    var trial = isPair ? List.of(text.text(), text.text()) : List.of(text.text());
    return add(column, operator, trial, text.place(), new ArrayList<>());
  }

  private boolean add(
      RuleColumn column,
      RuleOperator operator,
      List<String> values,
      Place place,
      List<RuleTerm> terms) {
    try {
      terms.add(new RuleTerm(column, operator, values));
      return true;
    } catch (IllegalArgumentException refused) {
      boolean isSource = column == RuleColumn.SOURCE && values.size() == 1;
      add(
          "R108",
          place,
          column.id() + ": " + refused.getMessage(),
          isSource ? NearMatch.hint(values.getFirst(), RuleColumn.SOURCES) : "",
          column.id()
              + " is "
              + column.reading().title()
              + (isSource ? ": " + String.join(", ", RuleColumn.SOURCES) : ""));
      return false;
    }
  }

  private void add(String code, Place place, String message, String fix, String note) {
    checking.findings().add(code, place, message, fix, note);
  }
}
