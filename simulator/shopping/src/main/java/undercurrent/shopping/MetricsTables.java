package undercurrent.shopping;

import static undercurrent.shopping.MetricsTable.LONG;
import static undercurrent.shopping.MetricsTable.REAL;
import static undercurrent.shopping.MetricsTable.TEXT;
import static undercurrent.shopping.MetricsTable.TRUTH;
import static undercurrent.shopping.MetricsTable.WHOLE;

import java.util.List;

/// The tables of the metrics database.
final class MetricsTables {
  /// One session uses a database: no undo log, and no waiting for locks or for a disk.
  static final String MEMORY = ";LOCK_MODE=0;DB_CLOSE_ON_EXIT=FALSE";

  /// `day` is a column here, and a word of the language in H2.
  static final String WORDS = ";NON_KEYWORDS=DAY";

  static final MetricsTable ITEM =
      MetricsTable.of("item", "an item of the range")
          .with("id", WHOLE, "number of the item, from 0")
          .with("code", TEXT, "stock code")
          .with("description", TEXT, "name; empty where none was given")
          .with("brand", WHOLE, "number of the family it belongs to")
          .with("list_price", REAL, "price before the first sale, pounds")
          .with("first_day", WHOLE, "day on which it is first offered")
          .keyed("id");

  static final MetricsTable REQUEST =
      MetricsTable.of("request", "a page that asked what to recommend, and who answered")
          .with("id", LONG, "number of the request, from 0")
          .with("day", WHOLE, "day of the trade, from 0")
          .with("minute_of_day", WHOLE, "minute of the day, from 0")
          .with("customer", WHOLE, "number of the customer who asked")
          .with("retrieval_version", TEXT, "version of retrieval that answered")
          .with("filtering_version", TEXT, "version of filtering that answered")
          .with("scoring_version", TEXT, "version of scoring that answered")
          .with("ordering_version", TEXT, "version of ordering that answered")
          .with("shown", WHOLE, "number of places that were filled")
          .with("removed", WHOLE, "candidates that rules removed")
          .with("fell_back", TRUTH, "whether too few candidates were left and others stepped in")
          .with("removed_by_rule", TEXT, "the removed candidates, rule by rule")
          .keyed("id");

  static final MetricsTable IMPRESSION = features(impression()).keyed("id");

  static final MetricsTable RELEASE =
      MetricsTable.of("release", "a version of a component that went into service")
          .with("id", WHOLE, "number of the release, from 0")
          .with("day", WHOLE, "first day whose requests it can answer")
          .with("component", TEXT, "retrieval, filtering, scoring or ordering")
          .with("version", TEXT, "version, as requests and impressions name it")
          .with("share", REAL, "share of customers who meet it; below 1 on trial")
          .with("note", TEXT, "what it was made from, or by whom")
          .keyed("id");

  static final MetricsTable TRAINING =
      MetricsTable.of("training", "a model that production training made, and what the gate said")
          .with("id", WHOLE, "number of the training, from 0")
          .with("day", WHOLE, "last day of trade when it was judged")
          .with("version", TEXT, "version of the candidate")
          .with("row_count", WHOLE, "impressions that it learnt from")
          .with("learning_rate", REAL, "learning rate")
          .with("holdout_rows", WHOLE, "impressions that it was judged on")
          .with("auc", REAL, "area under the ROC curve on them")
          .with("log_loss", REAL, "log-loss on them, nats an impression")
          .with("incumbent_log_loss", REAL, "log-loss of the model in service; null without one")
          .with("passed", TRUTH, "whether the gate let it through")
          .with("recipe", TEXT, "how it was made")
          .with("loss_difference", REAL, "log-loss over that in service; null without one")
          .with("loss_difference_low", REAL, "lower end of its interval")
          .with("loss_difference_high", REAL, "upper end of its interval")
          .with("findings", TEXT, "what the leakage check found; empty when nothing")
          .keyed("id");

  static final MetricsTable EXPERIMENT =
      MetricsTable.of("experiment", "a sweep over recipes: what won, and what it is worth")
          .with("id", WHOLE, "number of the experiment, from 0")
          .with("day", WHOLE, "last day of trade when it was read")
          .with("name", TEXT, "name of the experiment")
          .with("permutations", WHOLE, "recipes that were trained")
          .with("recipe", TEXT, "the winner")
          .with("validation_log_loss", REAL, "log-loss of the winner on the rows that chose it")
          .with("fresh_log_loss", REAL, "log-loss of the winner on rows that chose nothing")
          .with("loss_difference", REAL, "on those, log-loss over that of the recipe in use")
          .with("loss_difference_low", REAL, "lower end of its interval")
          .with("loss_difference_high", REAL, "upper end of its interval")
          .with("passed", TRUTH, "whether the gate let the winner through")
          .keyed("id");

  static final MetricsTable DAILY_METRIC =
      MetricsTable.of("daily_metric", "a measured value of a day, as dashboards show it")
          .with("day", WHOLE, "day of the trade, from 0")
          .with("name", TEXT, "what was measured")
          .with("measured", REAL, "the value")
          .keyed("day", "name");

  static final MetricsTable FURTHER_FEATURE =
      MetricsTable.of("further_feature", "a feature of others that an impression was scored with")
          .with("impression", LONG, "the impression: impression.id")
          .with("place", WHOLE, "place of the feature among those taken up, from 0")
          .with("measured", REAL, "its value at request time; 0 where there was none")
          .keyed("impression", "place");

  static final List<MetricsTable> ALL =
      List.of(
          ITEM, REQUEST, IMPRESSION, FURTHER_FEATURE, RELEASE, TRAINING, EXPERIMENT, DAILY_METRIC);

  private MetricsTables() {}

  private static MetricsTable impression() {
    return MetricsTable.of(
            "impression",
            "a place of a page: what was shown, its features at request time, the prediction and"
                + " the outcome")
        .with("id", LONG, "number of the impression, from 0, in the order of logging")
        .with("request", LONG, "the request: request.id")
        .with("day", WHOLE, "day of the trade, from 0")
        .with("customer", WHOLE, "number of the customer")
        .with("item", WHOLE, "the item shown: item.id")
        .with("place", WHOLE, "place on the page, from 1 at the top")
        .with(
            "propensity", REAL, "probability of this item here, given the places above; 1 is sure")
        .with("model_version", TEXT, "version of the scoring that made the prediction")
        .with("score", REAL, "prediction: probability of a click; before the first model, a rule")
        .with("source", TEXT, "where retrieval found the item")
        .with("clicked", TRUTH, "outcome: whether it was clicked")
        .with("bought", TRUTH, "outcome: whether the visit bought it, clicked or not")
        .with("amount", REAL, "outcome: paid for it in the visit, pounds")
        .with("item_price", REAL, "price of a piece when it was shown, pounds");
  }

  private static MetricsTable features(MetricsTable table) {
    var with = table;
    for (int j = 0; j < FeatureSnapshot.NAMES.size(); j++) {
      String meaning = "feature: " + FeatureSnapshot.MEANINGS.get(j) + "; null where not scored";
      with = with.with(FeatureSnapshot.NAMES.get(j), REAL, meaning);
    }
    return with;
  }
}
