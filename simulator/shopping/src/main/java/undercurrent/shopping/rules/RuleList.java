package undercurrent.shopping.rules;

import java.util.HashSet;
import java.util.List;

/// A list of rules, as a rule file gives it.
///
/// @param name what the list is called; versions in service are the name and a number
/// @param rules the rules, in order, each with a name of its own; at least one
public record RuleList(String name, List<Rule> rules) {
  /// What is on sale, and nothing shown five times within a week (assumed).
  public static final RuleList STANDARD =
      new RuleList(
          "rules",
          List.of(
              Rule.keepOnly("on-sale", RuleTerm.of(RuleColumn.ON_SALE, RuleOperator.IS, "yes")),
              Rule.remove(
                      "already-shown",
                      RuleTerm.of(RuleColumn.SHOWN_TIMES, RuleOperator.AT_LEAST, 5),
                      RuleTerm.of(RuleColumn.DAYS_SINCE_SHOWN, RuleOperator.AT_MOST, 7))
                  .givingWay()));

  /// What is on sale, and nothing else.
  public static final RuleList ON_SALE =
      new RuleList("on-sale", List.of(STANDARD.rules().getFirst()));

  /// Checks the names.
  public RuleList {
    rules = List.copyOf(rules);
    if (!Rule.NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a list of rules needs a name of small letters, digits and hyphens, not \""
              + name
              + "\"");
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("list '" + name + "' needs at least one rule");
    }
    var names = new HashSet<String>();
    for (Rule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "list '" + name + "' has two rules with the name '" + rule.name() + "'");
      }
    }
  }

  /// Returns what the list is called when it goes into service for the n-th time, from 1.
  public String version(int n) {
    return name + "-" + n;
  }
}
