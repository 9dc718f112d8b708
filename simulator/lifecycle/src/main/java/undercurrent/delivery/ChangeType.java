package undercurrent.delivery;

import java.util.Locale;

/// What a change is about.
public enum ChangeType {
  /// Code of a pipeline or a service.
  CODE,
  /// A key of the configuration.
  CONFIGURATION,
  /// The shape or source of data: a new feature, a new column, a feed.
  DATA,
  /// A model by another recipe; retraining by the same recipe is the lifecycle's own affair.
  MODEL,
  /// A rule of the shop's filter, edited by people who do not program.
  FILTER_RULE;

  /// Returns the name as it stands in files and traces, such as `filter-rule`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
