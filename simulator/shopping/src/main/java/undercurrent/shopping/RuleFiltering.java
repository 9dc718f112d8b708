package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import undercurrent.shopping.rules.CompiledRule;
import undercurrent.shopping.rules.RuleList;

/// Filtering by a list of rules. The first rule that rejects a candidate counts it.
///
/// When fewer candidates are left than there are places, those come back that only a rule that
/// gives way had rejected, and then popular items that no rule rejects step in.
public final class RuleFiltering implements Filtering {
  private final String version;
  private final CompiledRule[] rules;
  private final LiveTables tables;

  /// Makes the component.
  ///
  /// @param version the version of the list
  /// @param list the rules, in order
  /// @param tables what the rules read
  public RuleFiltering(String version, RuleList list, LiveTables tables) {
    this.version = version;
    this.tables = tables;
    this.rules =
        list.rules().stream()
            .map(rule -> CompiledRule.of(rule, tables))
            .toArray(CompiledRule[]::new);
  }

  /// Returns the usual list in its first version.
  public static RuleFiltering standard(LiveTables tables) {
    return new RuleFiltering(RuleList.STANDARD.version(1), RuleList.STANDARD, tables);
  }

  /// Returns the rules, in order.
  public List<CompiledRule> rules() {
    return List.of(rules);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Answer filter(Query query) {
    int[] removed = new int[rules.length];
    var kept = new ArrayList<Candidate>(query.candidates().size());
    var givenWay = new ArrayList<Candidate>();
    for (var candidate : query.candidates()) {
      sort(query.request(), candidate, kept, givenWay, removed);
    }
    boolean tooFew = kept.size() < query.wanted();
    if (tooFew) {
      fill(query, kept, givenWay);
    }
    var byRule = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < rules.length; i++) {
      byRule.put(rules[i].rule().name(), removed[i]);
    }
    return new Answer(
        version, Collections.unmodifiableList(kept), Collections.unmodifiableMap(byRule), tooFew);
  }

  private void sort(
      ShopRequest request,
      Candidate candidate,
      List<Candidate> kept,
      List<Candidate> givenWay,
      int[] removed) {
    boolean firm = false;
    boolean rejected = false;
    for (int i = 0; i < rules.length && !firm; i++) {
      if (rules[i].rejects(request, candidate)) {
        removed[i] += rejected ? 0 : 1;
        rejected = true;
        firm = !rules[i].rule().givesWay();
      }
    }
    if (!rejected) {
      kept.add(candidate);
    } else if (!firm) {
      givenWay.add(candidate);
    }
  }

  private void fill(Query query, List<Candidate> kept, List<Candidate> givenWay) {
    var seen = new TreeSet<Integer>();
    query.candidates().forEach(candidate -> seen.add(candidate.item()));
    for (int i = 0; i < givenWay.size() && kept.size() < query.wanted(); i++) {
      kept.add(givenWay.get(i));
    }
    var popularity = tables.popularity();
    for (int n = 0; n < popularity.rankedCount() && kept.size() < query.wanted(); n++) {
      int item = popularity.ranked(n);
      var candidate =
          new Candidate(item, Candidate.Source.RECENT_POPULARITY, popularity.longCount(item), 0);
      if (seen.add(item) && noneRejects(query.request(), candidate)) {
        kept.add(candidate);
      }
    }
  }

  private boolean noneRejects(ShopRequest request, Candidate candidate) {
    for (CompiledRule rule : rules) {
      if (rule.rejects(request, candidate)) {
        return false;
      }
    }
    return true;
  }
}
