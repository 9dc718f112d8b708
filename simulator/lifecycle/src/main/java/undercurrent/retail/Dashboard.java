package undercurrent.retail;

import undercurrent.shopping.MetricsDatabase;
import undercurrent.trace.Happening;

/// Keeps the sums of a day where dashboards read them.
///
/// @param database where they are kept
/// @param day the day
record Dashboard(MetricsDatabase database, int day) {

  void keep(
      Happening.Traded traded, Happening.SlatesJudged judged, Happening.ExposureRead exposure) {
    note("requests", traded.requests());
    note("impressions", traded.impressions());
    note("clicks", traded.clicks());
    note("purchases", traded.purchases());
    note("revenue", traded.revenue());
    note("margin", traded.margin());
    note("degraded", traded.degraded());
    note("ndcg", judged.ndcg());
    note("novelty", judged.novelty());
    note("diversity", judged.diversity());
    note("coverage", exposure.coverage());
    note("exposure_gini", exposure.gini());
  }

  private void note(String name, double value) {
    database.metric(day, name, value);
  }
}
