package undercurrent.retail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.decision.Sight;

/// What people around a shop see when they decide: logs, comparisons and counts.
///
/// Sights are made here and nowhere else, out of what people can look up; a test holds that nothing
/// here can reach the choice model, a signal's offset or the observer.
final class ShopSights {
  private ShopSights() {}

  static Sight brokenEvents(long aside, long received) {
    return new Sight().with("events put aside", aside).with("events of the week", received);
  }

  static Sight rules(String version, int fresh, int items) {
    return new Sight()
        .with("list in service", version)
        .with("items new to it", fresh)
        .with("items on sale", items);
  }

  static Sight topPlaces(String version, double relevance, double exploration, String clicks) {
    return new Sight()
        .with("ordering in service", version)
        .with("weight of relevance", relevance)
        .with("share of places by chance", exploration)
        .with("clicks a page, last reading", clicks);
  }

  static Sight campaign(String running, int brand, int fresh) {
    return new Sight()
        .with("campaign that ends now", running)
        .with("brand that sells best", brand)
        .with("items new within four weeks", fresh);
  }

  static Sight scorer(String version, double auc, int rows, String evidence) {
    return new Sight()
        .with("candidate", version)
        .with("ranks clicks rightly (AUC)", auc)
        .with("rows of the last week", rows)
        .with("evidence", evidence);
  }

  static Sight canary(String version, String inWords) {
    return new Sight().with("on trial", version).with("seen", inWords);
  }

  static Sight test(String name, double days, String inWords) {
    return new Sight()
        .with("test of", name)
        .with("days so far", String.format(Locale.ROOT, "%.0f", days))
        .with("seen", inWords);
  }

  static Sight recipe(String name, int tried, String evidence) {
    return new Sight()
        .with("sweep", name)
        .with("permutations tried", tried)
        .with("evidence", evidence);
  }

  static Sight capacity(Map<String, Integer> servers, Map<String, Double> p99) {
    var sight = new Sight();
    servers.forEach(
        (name, count) ->
            sight.with(
                name,
                String.format(
                    Locale.ROOT,
                    "%d server%s, 99th percentile %.3f ms",
                    count,
                    count == 1 ? "" : "s",
                    p99.getOrDefault(name, 0.0))));
    return sight;
  }

  static Sight incident(List<String> down, boolean isUnanswered, String scorer, boolean lately) {
    return new Sight()
        .with("services down", down.isEmpty() ? "none" : String.join(", ", down))
        .with("a component is done without", isUnanswered ? "for most requests" : "no")
        .with("scorer in service", scorer)
        .with("went out in the last two weeks", lately ? "yes" : "no");
  }
}
