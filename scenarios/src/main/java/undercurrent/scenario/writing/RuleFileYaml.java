package undercurrent.scenario.writing;

import java.util.ArrayList;
import java.util.Map;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleList;
import undercurrent.shopping.rules.RuleTerm;

/// Writes a list of rules as a rule file, which reads back to the same list.
public final class RuleFileYaml {
  private RuleFileYaml() {}

  /// Returns the canonical file of a list, without a line break at its end.
  public static String write(RuleList list) {
    var rules = new ArrayList<Tree>();
    list.rules().forEach(rule -> rules.add(rule(rule)));
    var top = new Tree.Table().put("list", list.name()).put("rules", new Tree.Rows(rules));
    return new TreeWriter(Map.of(), _ -> "").write(top).strip();
  }

  private static Tree rule(Rule rule) {
    var condition = new Tree.Table();
    for (RuleTerm term : rule.terms()) {
      var values = term.values();
      var comparisons = condition.entries().get(term.column().id());
      var known = comparisons instanceof Tree.Table table ? table : new Tree.Table();
      known.put(
          term.operator().id(),
          values.size() == 1 ? new Tree.Leaf(values.getFirst()) : Tree.rows(values));
      condition.put(term.column().id(), known);
    }
    var table = new Tree.Table().put("name", rule.name()).put(rule.action().id(), condition);
    return rule.givesWay() ? table.put("gives-way", "true") : table;
  }
}
