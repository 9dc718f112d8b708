package undercurrent.shopping.rules;

import java.util.List;
import java.util.stream.Collectors;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.rules.RuleTerm.Check;

/// A rule over live tables, ready to be asked for each candidate of each request.
///
/// What an item has for good, as its brand and its name, is looked at once, when the rule is made.
public final class CompiledRule {
  private static final ShopRequest NO_REQUEST = new ShopRequest(0, 0, 0, 0);

  private final Rule rule;
  private final LiveTables tables;
  private final boolean[] fixed; // by item, whether its fixed terms hold; empty without any
  private final Check[] live;
  private final boolean rejectsWhereItHolds;

  private CompiledRule(Rule rule, LiveTables tables) {
    this.rule = rule;
    this.tables = tables;
    this.fixed = fixed(rule.terms().stream().filter(RuleTerm::isFixed).toList(), tables);
    this.live =
        rule.terms().stream()
            .filter(term -> !term.isFixed())
            .map(term -> term.over(tables))
            .toArray(Check[]::new);
    this.rejectsWhereItHolds = rule.action() == Rule.Action.REMOVE_WHERE;
  }

  /// Makes a rule ready.
  public static CompiledRule of(Rule rule, LiveTables tables) {
    return new CompiledRule(rule, tables);
  }

  private static boolean[] fixed(List<RuleTerm> terms, LiveTables tables) {
    if (terms.isEmpty()) {
      return new boolean[0];
    }
    boolean[] holds = new boolean[tables.assortment().size()];
    var checks = terms.stream().map(term -> term.over(tables)).toList();
    for (int item = 0; item < holds.length; item++) {
      var candidate = new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0);
      holds[item] = checks.stream().allMatch(check -> check.holds(NO_REQUEST, candidate));
    }
    return holds;
  }

  /// Returns the rule.
  public Rule rule() {
    return rule;
  }

  /// Returns whether a candidate must not be shown.
  public boolean rejects(ShopRequest request, Candidate candidate) {
    return holds(request, candidate) == rejectsWhereItHolds;
  }

  private boolean holds(ShopRequest request, Candidate candidate) {
    if (fixed.length > 0 && !fixed[candidate.item()]) {
      return false;
    }
    for (Check check : live) {
      if (!check.holds(request, candidate)) {
        return false;
      }
    }
    return true;
  }

  /// Returns why a candidate is rejected, with what stands in the columns: `price 12.5 is above
  /// 10`. Ask only where [#rejects] says so.
  public String reason(ShopRequest request, Candidate candidate) {
    return rule.terms().stream()
        .filter(term -> term.over(tables).holds(request, candidate) == rejectsWhereItHolds)
        .map(term -> term.text(tables, request, candidate))
        .collect(Collectors.joining(" and "));
  }
}
