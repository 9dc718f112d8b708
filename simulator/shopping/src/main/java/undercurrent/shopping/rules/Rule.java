package undercurrent.shopping.rules;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of the list that merchandisers edit: which candidates may be shown.
///
/// @param name the name under which the rule counts what it removed: small letters, digits, hyphens
/// @param action what happens to candidates for which all terms hold
/// @param terms the condition: all of them must hold; at least one, a column and an operator at most
///   once, in the order of columns and operators
/// @param givesWay whether the rule gives way when too few candidates are left
public record Rule(String name, Action action, List<RuleTerm> terms, boolean givesWay) {
  /// What names of rules and of lists look like.
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private static final Comparator<RuleTerm> ORDER =
      Comparator.comparing(RuleTerm::column).thenComparing(RuleTerm::operator);

  /// What happens to a candidate for which the condition holds.
  public enum Action {
    /// It is removed.
    REMOVE_WHERE,
    /// It is kept, and every other is removed.
    KEEP_ONLY_WHERE;

    /// Returns the key of the condition in a rule file.
    public String id() {
      return RuleColumn.nameOf(this);
    }
  }

  /// Checks the name, and that there is a condition.
  public Rule {
    terms = terms.stream().sorted(ORDER).toList();
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a rule needs a name of small letters, digits and hyphens, not \"" + name + "\"");
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("rule '" + name + "' needs a condition");
    }
    for (int i = 1; i < terms.size(); i++) {
      if (ORDER.compare(terms.get(i - 1), terms.get(i)) == 0) {
        RuleTerm twice = terms.get(i);
        throw new IllegalArgumentException(
            "rule '"
                + name
                + "' compares "
                + twice.column().id()
                + " twice in the same way: "
                + twice.operator().id());
      }
    }
  }

  /// Returns a rule that removes where all terms hold.
  public static Rule remove(String name, RuleTerm... terms) {
    return new Rule(name, Action.REMOVE_WHERE, List.of(terms), false);
  }

  /// Returns a rule that keeps only where all terms hold.
  public static Rule keepOnly(String name, RuleTerm... terms) {
    return new Rule(name, Action.KEEP_ONLY_WHERE, List.of(terms), false);
  }

  /// Returns the rule as one that gives way when too few candidates are left.
  public Rule givingWay() {
    return new Rule(name, action, terms, true);
  }

  /// Returns the condition in words: `price is above 10 and month is 12`.
  public String condition() {
    return terms.stream().map(RuleTerm::text).collect(Collectors.joining(" and "));
  }
}
