package undercurrent.organisation;

/// Why an hour was spent, in the words of the SRE book (Beyer et al. 2016) and of Sculley et al.
public enum Nature {
  /// Makes something that was not there.
  NEW_WORK,
  /// Does again what a gate, a reviewer or a fault sent back.
  REWORK,
  /// Manual, repetitive, without lasting value.
  TOIL,
  /// Answers an alarm or an outage.
  INCIDENT,
  /// Pays a debt back, or keeps what guards against it.
  DEBT_SERVICE;

  /// Returns the name as it stands in files and traces, such as `new-work`.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
