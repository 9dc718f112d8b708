package undercurrent.retail;

import java.util.List;
import java.util.Optional;
import undercurrent.learning.Ranking;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;
import undercurrent.shopping.ordering.SponsoredPlaces;
import undercurrent.trace.Happening;

/// The sums of a day over the requests of one slice. Places that somebody paid for do not count among
/// those that were shown, clicked and bought.
///
/// What was bought in the same visit counts as relevant. Novelty is the mean self-information of
/// what was shown (Zhou et al., PNAS 2010), with shares of the lines of 28 days smoothed by one line
/// for each item; diversity is one minus the mean similarity of the pairs of a slate (Ziegler et
/// al., WWW 2005), with similarity as in co-occurrence.
final class DayOfTrade {
  private static final int PLACES = 20;
  private static final double LN_2 = StrictMath.log(2);

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

  void add(Visit visit, Slate slate, List<Reaction> reactions) {
    requests++;
    for (int i = 0; i < reactions.size(); i++) {
      Placement placement = slate.placements().get(i);
      if (!SponsoredPlaces.isSponsored(placement.scored())) {
        add(placement.item(), reactions.get(i));
      }
    }
    degraded += slate.isDegraded() ? 1 : 0;
    leftTooFew += slate.rulesLeftTooFew() ? 1 : 0;
    judge(slate.items(), visit);
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

  private void judge(int[] items, Visit visit) {
    int wanted = visit.items().length;
    if (items.length > 0 && wanted > 0) {
      ndcg += Ranking.ndcg(items, visit::bought, wanted, PLACES);
      recall += Ranking.recall(items, visit::bought, wanted, PLACES);
      hits += Ranking.hit(items, visit::bought, PLACES);
      reciprocalRanks += Ranking.reciprocalRank(items, visit::bought, PLACES);
      novelty += novelty(items);
      diversity += diversity(items);
    }
  }

  private double novelty(int[] items) {
    double all = tables.popularity().longTotal() + tables.assortment().size();
    double bits = 0;
    for (int item : items) {
      bits -= StrictMath.log((1 + tables.popularity().longCount(item)) / all) / LN_2;
    }
    return bits / items.length;
  }

  private double diversity(int[] items) {
    double likeness = 0;
    int pairs = 0;
    for (int i = 0; i < items.length; i++) {
      for (int j = 0; j < i; j++) {
        likeness += tables.coOccurrence().similarity(items[i], items[j]);
        pairs++;
      }
    }
    return pairs == 0 ? 1 : 1 - likeness / pairs;
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
