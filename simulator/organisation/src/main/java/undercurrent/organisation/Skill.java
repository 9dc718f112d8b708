package undercurrent.organisation;

/// What a piece of work asks of whoever does it.
///
/// Work and debts name skills; only roles say who has them.
public enum Skill {
  DATA_ENGINEERING,
  LABELING,
  DATA_SCIENCE,
  ML_ENGINEERING,
  SYSTEM_ENGINEERING,
  VALIDATION,
  PLATFORM_ENGINEERING,
  RELIABILITY,
  PRODUCT,
  MERCHANDISING;

  /// Returns the name as it stands in files and traces, such as `data-engineering`.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
