package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filtering by a list of business rules. The first rule that rejects a candidate counts it.
///
/// When fewer candidates are left than there are places, those come back that only a rule that
/// gives way had rejected, and then popular items that no rule rejects step in.
///
/// @param version the version of the list
/// @param rules the rules, in order
/// @param tables what the rules read
public record RuleFiltering(String version, List<BusinessRule> rules, LiveTables tables)
    implements Filtering {

  /// Copies the rules.
  public RuleFiltering {
    rules = List.copyOf(rules);
  }

  /// Returns the usual list: what is on sale, and nothing shown five times within a week (assumed).
  public static RuleFiltering standard(LiveTables tables) {
    return new RuleFiltering(
        "rules-1",
        List.of(new BusinessRule.OnSale(), new BusinessRule.NotShownTooOften(5, 7)),
        tables);
  }

  /// Returns the list with one more rule, under a new version.
  public RuleFiltering with(String newVersion, BusinessRule rule) {
    var more = new ArrayList<>(rules);
    more.add(rule);
    return new RuleFiltering(newVersion, more, tables);
  }

  @Override
  public Answer filter(Query query) {
    var removed = new LinkedHashMap<String, Integer>();
    rules.forEach(rule -> removed.put(rule.name(), 0));
    var kept = new ArrayList<Candidate>(query.candidates().size());
    var givenWay = new ArrayList<Candidate>();
    for (var candidate : query.candidates()) {
      sort(query.request(), candidate, kept, givenWay, removed);
    }
    boolean tooFew = kept.size() < query.wanted();
    if (tooFew) {
      fill(query, kept, givenWay);
    }
    return new Answer(
        version, Collections.unmodifiableList(kept), Collections.unmodifiableMap(removed), tooFew);
  }

  private void sort(
      ShopRequest request,
      Candidate candidate,
      List<Candidate> kept,
      List<Candidate> givenWay,
      Map<String, Integer> removed) {
    boolean firm = false;
    boolean rejected = false;
    for (var rule : rules) {
      if (!rule.keeps(request, candidate, tables)) {
        if (!rejected) {
          removed.merge(rule.name(), 1, Integer::sum);
        }
        rejected = true;
        firm |= !rule.givesWay();
      }
    }
    if (!rejected) {
      kept.add(candidate);
    } else if (!firm) {
      givenWay.add(candidate);
    }
  }

  private void fill(Query query, List<Candidate> kept, List<Candidate> givenWay) {
    var seen = new java.util.TreeSet<Integer>();
    query.candidates().forEach(candidate -> seen.add(candidate.item()));
    for (int i = 0; i < givenWay.size() && kept.size() < query.wanted(); i++) {
      kept.add(givenWay.get(i));
    }
    var popularity = tables.popularity();
    for (int n = 0; n < popularity.rankedCount() && kept.size() < query.wanted(); n++) {
      int item = popularity.ranked(n);
      var candidate =
          new Candidate(item, Candidate.Source.RECENT_POPULARITY, popularity.longCount(item), 0);
      if (seen.add(item) && allKeep(query.request(), candidate)) {
        kept.add(candidate);
      }
    }
  }

  private boolean allKeep(ShopRequest request, Candidate candidate) {
    return rules.stream().allMatch(rule -> rule.keeps(request, candidate, tables));
  }
}
