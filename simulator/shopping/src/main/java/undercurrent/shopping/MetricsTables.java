package undercurrent.shopping;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of the metrics database.
final class MetricsTables {
  /// One session uses a database: no undo log, and no waiting for locks or for a disk.
  static final String MEMORY = ";LOCK_MODE=0;DB_CLOSE_ON_EXIT=FALSE";

  /// `day` is a column here, and a word of the language in H2.
  static final String WORDS = ";NON_KEYWORDS=DAY";

  static final List<String> DEFINITIONS =
      List.of(
          "CREATE TABLE IF NOT EXISTS request (id BIGINT, day INT, minute_of_day INT,"
              + " customer INT, retrieval_version VARCHAR, filtering_version VARCHAR,"
              + " scoring_version VARCHAR, ordering_version VARCHAR, shown INT, removed INT,"
              + " fell_back BOOLEAN, removed_by_rule VARCHAR)",
          "CREATE TABLE IF NOT EXISTS impression (id BIGINT PRIMARY KEY, request BIGINT, day INT,"
              + " customer INT, item INT, place INT, propensity DOUBLE PRECISION, model_version"
              + " VARCHAR, score DOUBLE PRECISION, source VARCHAR, clicked BOOLEAN, bought BOOLEAN,"
              + " amount DOUBLE PRECISION, item_price DOUBLE PRECISION, "
              + FeatureSnapshot.NAMES.stream()
                  .map(name -> name + " DOUBLE PRECISION")
                  .collect(Collectors.joining(", "))
              + ")",
          "CREATE TABLE IF NOT EXISTS release (day INT, component VARCHAR, version VARCHAR,"
              + " note VARCHAR)",
          "CREATE TABLE IF NOT EXISTS daily_metric (day INT, name VARCHAR,"
              + " measured DOUBLE PRECISION)");

  private MetricsTables() {}

  static String insert(String table, int columns) {
    return "INSERT INTO "
        + table
        + " VALUES ("
        + String.join(",", Collections.nCopies(columns, "?"))
        + ")";
  }
}
