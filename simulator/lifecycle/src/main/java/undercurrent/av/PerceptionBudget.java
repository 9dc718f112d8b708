package undercurrent.av;

import java.util.Locale;
import undercurrent.learning.Classifier;
import undercurrent.learning.ForestModel;
import undercurrent.serving.ServiceTimes;
import undercurrent.settings.Settings;

/// What a model may cost in the car: time for a frame, and memory.
///
/// Times are those that were measured once, a forest's by its number of trees. A model that is too
/// big loses trees until it fits; a linear one cannot be cut.
final class PerceptionBudget {
  static final String LINEAR = "perception";
  static final String FOREST = "perception-forest";
  static final int FOREST_TREES = 30; // of the forest that was measured

  private static final double WORST = 0.99;
  private static final double BYTES_PER_NUMBER = 8;
  private static final double BYTES_PER_KILOBYTE = 1000;

  private final Settings settings;
  private final ServiceTimes times;

  PerceptionBudget(Settings settings, ServiceTimes times) {
    this.settings = settings;
    this.times = times;
  }

  /// Returns the time of a frame in milliseconds, from pixels to a belief, at the 99th percentile.
  double milliseconds(Classifier model) {
    double features = times.of("feature-extraction").quantile(WORST);
    return features
        + (model instanceof ForestModel forest
            ? times.of(FOREST).quantile(WORST) * forest.trees() / FOREST_TREES
            : times.of(LINEAR).quantile(WORST));
  }

  /// Returns the memory of a model in kilobytes.
  static double kilobytes(Classifier model) {
    return model.numbers() * BYTES_PER_NUMBER / BYTES_PER_KILOBYTE;
  }

  /// Tells whether a model keeps both.
  boolean isKeptBy(Classifier model) {
    return milliseconds(model) <= settings.number("system-development.latency-budget")
        && kilobytes(model) <= settings.number("system-development.memory-budget");
  }

  /// Returns the model cut down until it keeps both, or as far as it can be cut.
  Classifier fitted(Classifier model) {
    Classifier fitting = model;
    while (!isKeptBy(fitting) && fitting instanceof ForestModel forest && forest.trees() > 1) {
      fitting = forest.pruned(forest.trees() - 1);
    }
    return fitting;
  }

  /// Returns what a model costs beside what it may cost.
  String inWords(Classifier model) {
    return String.format(
        Locale.ROOT,
        "%.4f ms a frame of %s allowed, %.0f kB of %s",
        milliseconds(model),
        settings.text("system-development.latency-budget"),
        kilobytes(model),
        settings.text("system-development.memory-budget"));
  }
}
