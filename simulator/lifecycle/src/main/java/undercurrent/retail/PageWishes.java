package undercurrent.retail;

import java.util.Optional;
import undercurrent.settings.Settings;
import undercurrent.shopping.ordering.PlaceTerm;

/// What those who answer for the pages want of their ordering, beside what the scenario fixes.
///
/// @param relevance the weight of relevance against diversity, 0 to 1
/// @param exploration the share of places that are filled by chance, 0 to 1
/// @param campaign what is pushed for a while
record PageWishes(double relevance, double exploration, Optional<PlaceTerm> campaign) {
  private static final double STEP = 0.1;
  private static final double LEAST_EXPLORATION = 0.005;

  /// Returns the wishes as the scenario has them.
  static PageWishes of(Settings settings) {
    return new PageWishes(
        settings.share("ordering.relevance-weight"),
        settings.share("ordering.exploration"),
        Optional.empty());
  }

  /// Returns the wishes after a decision about the top places.
  PageWishes after(String answer) {
    return switch (answer) {
      case "more-relevance" -> new PageWishes(Math.min(1, relevance + STEP), exploration, campaign);
      case "more-diversity" -> new PageWishes(Math.max(0, relevance - STEP), exploration, campaign);
      case "explore-more" ->
          new PageWishes(
              relevance, Math.min(0.5, 2 * Math.max(LEAST_EXPLORATION, exploration)), campaign);
      case "explore-less" -> new PageWishes(relevance, exploration / 2, campaign);
      default -> this;
    };
  }

  /// Returns the wishes with another share of places that are filled by chance.
  PageWishes exploring(double share) {
    return new PageWishes(relevance, share, campaign);
  }

  /// Returns the wishes with another campaign, or none.
  PageWishes pushing(Optional<PlaceTerm> other) {
    return new PageWishes(relevance, exploration, other);
  }
}
