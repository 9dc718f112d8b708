package undercurrent.retail;

import undercurrent.retail.Components.Part;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.LiveTables;
import undercurrent.shopping.Luck;
import undercurrent.shopping.OrderByScore;
import undercurrent.shopping.PopularityList;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.Scoring;

/// How a page does without a component that does not answer in time: a list of popular items for
/// retrieval and filtering, the order of retrieval for scoring, plain order by score for ordering.
///
/// @param serving how often that is so
/// @param list the list that is at hand
record Degradation(Serving serving, PopularityList list) {
  private static final int ANSWERED = 6; // the first purpose of luck that no component uses
  private static final int LIST_LENGTH = 60;

  Degradation(Serving serving, LiveTables tables) {
    this(serving, new PopularityList(tables, LIST_LENGTH));
  }

  /// Returns the chain as one request meets it.
  ProductionInference met(ProductionInference chain, Luck luck) {
    ProductionInference met = chain;
    for (Part part : Part.values()) {
      double share = serving.unanswered(part);
      if (share > 0 && luck.uniform(ANSWERED, part.ordinal()) < share) {
        met = without(part, met);
      }
    }
    return met;
  }

  private ProductionInference without(Part part, ProductionInference chain) {
    return switch (part) {
      case RETRIEVAL -> chain.with((Retrieval) list);
      case FILTERING -> chain.with((Filtering) list);
      case SCORING -> chain.with(Scoring.identity());
      case ORDERING -> chain.with(new OrderByScore());
    };
  }
}
