package undercurrent.shopping.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.MergedRetrieval;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.Visit;

/// A dry run of a list of rules: the requests of a shop's last days go through retrieval and the
/// rules, and what each rule does is counted.
///
/// Every visit is a request. The first candidates that are kept, as many as there are places, count
/// as shown; scores play no part, so columns of what was shown are those of a shop that shows what
/// retrieval puts first.
public final class RuleTrial {
  private static final int INDEX_DAYS = 7; // as in the shop

  private final TradeHistory trade;
  private final RuleList list;
  private final int places;
  private final LiveTables tables;
  private final MergedRetrieval retrieval;
  private final RuleFiltering filtering;
  private final Count[] counts;
  private long requests;
  private long candidates;
  private long fellBack;
  private long leftShort;

  /// What a list did.
  ///
  /// @param list the name of the list
  /// @param days how many days were replayed
  /// @param places how many places there are to fill
  /// @param requests how many requests there were
  /// @param candidates how many candidates retrieval found for them
  /// @param rules what each rule did, in order
  /// @param fellBack requests for which the rules left fewer candidates than places
  /// @param leftShort those of them that were not filled by what steps in
  public record Outcome(
      String list,
      int days,
      int places,
      long requests,
      long candidates,
      List<OfRule> rules,
      long fellBack,
      long leftShort) {
    /// Copies the rules.
    public Outcome {
      rules = List.copyOf(rules);
    }
  }

  /// What a rule did.
  ///
  /// @param rule the rule
  /// @param removed candidates that it removed, and no rule before it
  /// @param rejected candidates that it rejects, whatever rules before it did
  /// @param touched requests in which it removed a candidate
  /// @param aloneFallsBack requests that would fall back if it were the only rule
  public record OfRule(Rule rule, long removed, long rejected, long touched, long aloneFallsBack) {}

  private static final class Count {
    private long removed;
    private long rejected;
    private long touched;
    private long aloneFallsBack;
  }

  /// Makes a trial.
  ///
  /// @param trade the trade whose requests are replayed
  /// @param list the rules
  /// @param places how many places a page has, 1 or more
  public RuleTrial(TradeHistory trade, RuleList list, int places) {
    if (places < 1) {
      throw new IllegalArgumentException("a page needs a place, not " + places);
    }
    this.trade = trade;
    this.list = list;
    this.places = places;
    tables = new LiveTables(trade);
    retrieval = new MergedRetrieval(tables, MergedRetrieval.Quota.STANDARD);
    filtering = new RuleFiltering(list.version(1), list, tables);
    counts = new Count[list.rules().size()];
    Arrays.setAll(counts, i -> new Count());
  }

  /// Replays the last days of the trade; call it once.
  ///
  /// @param days how many, 1 or more, at most those of the trade
  public Outcome replay(int days) {
    if (days < 1 || days > trade.days()) {
      throw new IllegalArgumentException(
          "a dry run takes 1 to " + trade.days() + " days, not " + days);
    }
    int first = trade.days() - days;
    for (int day = 0; day < trade.days(); day++) {
      if (day >= first) {
        if ((day - first) % INDEX_DAYS == 0) {
          retrieval.index().rebuild();
        }
        trade.visits(day).forEach(this::serve);
      }
      trade.visits(day).forEach(tables::observe);
      tables.endDay();
    }
    return outcome(days);
  }

  private void serve(Visit visit) {
    var request = ShopRequest.of(requests++, visit);
    List<Candidate> found = retrieval.retrieve(request).candidates();
    candidates += found.size();
    count(request, found);
    Filtering.Answer answer = filtering.filter(new Filtering.Query(request, found, places));
    int i = 0;
    int sum = 0;
    for (int removed : answer.removed().values()) {
      counts[i].removed += removed;
      counts[i++].touched += removed > 0 ? 1 : 0;
      sum += removed;
    }
    boolean isByRules = answer.fellBack() && sum > 0;
    fellBack += isByRules ? 1 : 0;
    leftShort += isByRules && answer.kept().size() < places ? 1 : 0;
    answer.kept().stream()
        .limit(places)
        .forEach(kept -> tables.observeShown(visit.customer(), kept.item(), visit.day()));
  }

  private void count(ShopRequest request, List<Candidate> found) {
    for (int i = 0; i < counts.length; i++) {
      CompiledRule rule = filtering.rules().get(i);
      int rejected = 0;
      for (Candidate candidate : found) {
        rejected += rule.rejects(request, candidate) ? 1 : 0;
      }
      counts[i].rejected += rejected;
      boolean isTooFew = rejected > 0 && found.size() - rejected < places;
      counts[i].aloneFallsBack += isTooFew ? 1 : 0;
    }
  }

  private Outcome outcome(int days) {
    var rules = new ArrayList<OfRule>();
    for (int i = 0; i < counts.length; i++) {
      Count count = counts[i];
      rules.add(
          new OfRule(
              list.rules().get(i),
              count.removed,
              count.rejected,
              count.touched,
              count.aloneFallsBack));
    }
    return new Outcome(list.name(), days, places, requests, candidates, rules, fellBack, leftShort);
  }

  /// Tells why an item is not shown to a customer who comes on the day after the trade.
  ///
  /// @param relevanceWeight the weight of relevance against diversity in the order of the page
  public RuleVerdict why(int item, int customer, double relevanceWeight) {
    var request = new ShopRequest(requests, customer, trade.days(), 720);
    return RuleVerdict.of(
        request, item, trade, tables, retrieval, filtering, places, relevanceWeight);
  }
}
