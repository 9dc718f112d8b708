package undercurrent.shopping.reference;

import java.util.ArrayList;
import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.Scoring;

/// Scoring that knows items by their sales alone: to the customer, and to all in the last 28 days.
///
/// @param tables where sales are counted
/// @param model a classifier over [#COLUMNS] whose second class is "clicked"
record SalesScoring(LiveTables tables, Classifier model) implements Scoring {
  static final List<String> COLUMNS = List.of("own_purchases", "popularity_28d");

  @Override
  public Answer score(Query query) {
    int customer = query.request().customer();
    var scored = new ArrayList<ScoredCandidate>(query.candidates().size());
    for (var candidate : query.candidates()) {
      int place = tables.purchases().place(customer, candidate.item());
      int own = place < 0 ? 0 : tables.purchases().countAt(customer, place);
      double[] row = {
        StrictMath.log1p(own), StrictMath.log1p(tables.popularity().longCount(candidate.item()))
      };
      scored.add(new ScoredCandidate(candidate, model.probabilities(row)[1], row));
    }
    return new Answer(version(), scored);
  }

  @Override
  public String version() {
    return "by-sales";
  }
}
