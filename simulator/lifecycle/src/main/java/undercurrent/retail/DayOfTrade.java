package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.trace.Happening;

/// The sums of a day over the requests of one slice. Places that somebody paid for do not count among
/// those that were shown, clicked and bought.
final class DayOfTrade {
  private final String slice;
  private final LiveTables tables;
  private long requests;
  private long impressions;
  private long clicks;
  private long purchases;
  private double revenue;
  private double margin;
  private double ndcg;
  private double recall;
  private double hits;
  private double reciprocalRanks;
  private double novelty;
  private double diversity;
  private long leftTooFew;
  private long degraded;

  DayOfTrade(String slice, LiveTables tables) {
    this.slice = slice;
    this.tables = tables;
  }

  String slice() {
    return slice;
  }

  /// Adds a request.
  ///
  /// @param quality how good its list was, judged once for all slices that it belongs to
  void add(ListQuality quality, Slate slate, List<Reaction> reactions) {
    requests++;
    for (int i = 0; i < reactions.size(); i++) {
      Placement placement = slate.placements().get(i);
      if (!SponsoredPlaces.isSponsored(placement.scored())) {
        add(placement.item(), reactions.get(i));
      }
    }
    degraded += slate.isDegraded() ? 1 : 0;
    leftTooFew += slate.rulesLeftTooFew() ? 1 : 0;
    ndcg += quality.ndcg();
    recall += quality.recall();
    hits += quality.hit();
    reciprocalRanks += quality.reciprocalRank();
    novelty += quality.novelty();
    diversity += quality.diversity();
  }

  private void add(int item, Reaction reaction) {
    impressions++;
    clicks += reaction.clicked() ? 1 : 0;
    if (reaction.bought()) {
      purchases++;
      revenue += reaction.amount();
      margin += reaction.amount() * tables.assortment().marginShare(item);
    }
  }

  long requests() {
    return requests;
  }

  /// Returns what happened when rules left too few candidates for some requests.
  Optional<Happening> leftTooFew(String rules) {
    return Optional.of(leftTooFew)
        .filter(requestsLeft -> requestsLeft > 0)
        .map(requestsLeft -> new Happening.RulesLeftTooFew(rules, requestsLeft));
  }

  Happening.Traded traded() {
    return new Happening.Traded(
        slice, requests, impressions, clicks, purchases, revenue, margin, degraded);
  }

  Happening.SlatesJudged judged() {
    double n = Math.max(1, requests);
    return new Happening.SlatesJudged(
        slice,
        requests,
        ndcg / n,
        recall / n,
        hits / n,
        reciprocalRanks / n,
        novelty / n,
        diversity / n);
  }
}
