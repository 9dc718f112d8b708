package undercurrent.shopping.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import undercurrent.shopping.Affinity;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.ModelScoring;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.RuleFiltering;
import undercurrent.shopping.Scoring;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.ordering.ComposedOrdering;

/// Why an item is shown to a customer or not.
///
/// @param source where retrieval found it; empty where it did not
/// @param reasons the rules that reject it, in order
/// @param fellBack whether the rules left too few candidates
/// @param place where it stands among all that may be shown, from 1 at the top; empty where it may
///   not be shown. Scores are those before the first model, and nothing is left to chance.
/// @param places how many of them are shown
public record RuleVerdict(
    Optional<Candidate.Source> source,
    List<Reason> reasons,
    boolean fellBack,
    OptionalInt place,
    int places) {

  /// A rule that rejects the item.
  ///
  /// @param rule the name of the rule
  /// @param givesWay whether the rule gives way when too few candidates are left
  /// @param text what stands in the columns, and the limits: `price 12.5 is above 10`
  public record Reason(String rule, boolean givesWay, String text) {}

  /// Copies the reasons.
  public RuleVerdict {
    reasons = List.copyOf(reasons);
  }

  /// Returns whether the item is shown.
  public boolean isShown() {
    return place.isPresent() && place.getAsInt() <= places;
  }

  static RuleVerdict of(
      ShopRequest request,
      int item,
      TradeHistory trade,
      LiveTables tables,
      Retrieval retrieval,
      RuleFiltering filtering,
      int places,
      double relevanceWeight) {
    List<Candidate> found = retrieval.retrieve(request).candidates();
    Optional<Candidate> own = found.stream().filter(each -> each.item() == item).findFirst();
    var candidate = own.orElse(new Candidate(item, Candidate.Source.WHOLE_RANGE, 0, 0));
    var reasons = new ArrayList<Reason>();
    for (CompiledRule rule : filtering.rules()) {
      if (rule.rejects(request, candidate)) {
        reasons.add(
            new Reason(
                rule.rule().name(), rule.rule().givesWay(), rule.reason(request, candidate)));
      }
    }
    var answer = filtering.filter(new Filtering.Query(request, found, places));
    var features = new FeatureSnapshot(tables, new Affinity(trade), SignalReading.UNCHANGED);
    var scored =
        ModelScoring.beforeTheFirstModel(features)
            .score(new Scoring.Query(request, answer.kept()))
            .scored();
    var ordering = ComposedOrdering.diverse("trial", relevanceWeight, 0, tables.assortment());
    var order = ordering.order(new Ordering.Query(request, scored, scored.size(), new Luck(0)));
    OptionalInt place =
        order.placements().stream()
            .filter(each -> each.item() == item)
            .mapToInt(Placement::position)
            .findFirst();
    return new RuleVerdict(own.map(Candidate::source), reasons, answer.fellBack(), place, places);
  }
}
