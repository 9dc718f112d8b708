package undercurrent.experiment;

import static undercurrent.experiment.Folds.quantile;
import static undercurrent.experiment.Folds.ratio;
import static undercurrent.experiment.Folds.sum;
import static undercurrent.experiment.Measure.Kind.LEVEL;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.delivery.ChangeType;
import undercurrent.experiment.Measure.Fold;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.trace.Happening.ArtifactMade;
import undercurrent.trace.Happening.ChangeFailed;
import undercurrent.trace.Happening.ChangeMended;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.Released;
import undercurrent.trace.Happening.RolledBack;

/// The measures of how changes come into production: the four of DORA, and lead times by type.
///
/// A deployment is a version of a model, or changes that went out together. Lead times of changes run
/// from their request, those of a refresh from the moment that a training is asked for.
final class DeliveryMeasures {
  private static final double HOURS_PER_DAY = 24;
  private static final String REFRESH = ChangeType.REFRESH.id();
  private static final String RULES = "filtering"; // the stage that has rules

  private final List<Measure> all = new ArrayList<>();

  private DeliveryMeasures() {}

  /// Returns them, in the order of a report.
  static List<Measure> of(Lifecycle lifecycle) {
    var measures = new DeliveryMeasures();
    measures.stability();
    measures.leadTime("", "pipeline change", change -> !change.type().equals(REFRESH));
    boolean hasRules = lifecycle.stages().stream().anyMatch(stage -> stage.id().equals(RULES));
    for (ChangeType type : ChangeType.values()) {
      if (hasRules || type != ChangeType.FILTER_RULE) {
        String what = type.id().replace('-', ' ');
        measures.leadTime(
            "." + type.id(),
            type == ChangeType.REFRESH ? "refresh of a model" : "change of " + what,
            change -> change.type().equals(type.id()));
      }
    }
    return measures.all;
  }

  private void stability() {
    Fold models = sum(Released.class, r -> true, r -> 1);
    Fold together = sum(ArtifactMade.class, a -> a.type().equals("release"), a -> 1);
    Fold changes = sum(ChangeReleased.class, c -> !c.type().equals(REFRESH), c -> 1);
    Fold failed = sum(ChangeFailed.class, f -> true, f -> 1);
    Fold back = sum(RolledBack.class, r -> true, r -> 1);
    add(
        "delivery.deployments",
        "1/w",
        "deployments into production: models, and changes that went out together",
        ratio(plus(models, together), Stretch::weeks));
    add(
        "delivery.change-failure-rate",
        "ratio",
        "share of changes and models that harmed production or were rolled back",
        ratio(plus(failed, back), plus(models, changes)));
    add(
        "delivery.recovery.p50",
        "h",
        "from the moment a change began to harm until it was mended, median",
        quantile(ChangeMended.class, m -> true, ChangeMended::hours, 0.5));
  }

  private void leadTime(String type, String title, Predicate<ChangeReleased> which) {
    String meaning = "days from the request of a " + title + " to production";
    for (int percent : List.of(50, 90)) {
      add(
          "delivery.lead-time" + type + ".p" + percent,
          "d",
          meaning + (percent == 50 ? ", median" : ", 90th percentile"),
          quantile(
              ChangeReleased.class,
              which,
              change -> change.leadHours() / HOURS_PER_DAY,
              percent / 100.0));
    }
  }

  private static Fold plus(Fold one, Fold other) {
    return stretch -> one.over(stretch) + other.over(stretch);
  }

  private void add(String name, String unit, String meaning, Fold fold) {
    all.add(new Measure(name, unit, meaning, LEVEL, fold));
  }
}
