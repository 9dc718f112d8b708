package undercurrent.hiddendebt.configuration;

import java.util.List;

/// A line of configuration that was written wrongly: a digit, a unit, a name.
///
/// @param key what stands before the colon, perhaps a name that nothing reads
/// @param text what stands after it
public record Slip(String key, String text) {
  /// Slips of the data loop, in even parts (assumed). Of the paper's messes the fifth, a job that needs
  /// more memory than it was given, is the budget of memory.
  public static final List<Slip> OF_THE_LOOP =
      List.of(
          new Slip("training.rows", "400"), // a digit too few
          new Slip("labeling.audit-limit", "2%"), // a digit: nearly every batch is voted again
          new Slip("fleet.weeks-between-calibrations", "40"), // a digit too many
          new Slip("labeling.clips", "20"), // a digit too few
          new Slip("system-validation.shadow-time", "3w"), // a unit: weeks for days
          new Slip("system-development.memory-budget", "20"), // MB where kB are meant
          new Slip("gate.margin", "20%"), // a digit too many
          new Slip("curation.candidates", "15000"), // a digit too many
          new Slip("training.row", "8000"), // no such name
          new Slip("gate.margins", "1%")); // no such name

  /// Slips of the shop, likewise.
  public static final List<Slip> OF_THE_SHOP =
      List.of(
          new Slip("training.rows", "400"), // a digit too few
          new Slip("training.window", "8d"), // a unit: days for weeks
          new Slip("serving.timeout", "0.5"), // a digit: most components are done without
          new Slip("gate.margin", "0.5"), // two digits
          new Slip("deployment.canary-share", "2%"), // a digit too few
          new Slip("deployment.canary-time", "3w"), // a unit: weeks for days
          new Slip("serving.retries", "5"), // a digit
          new Slip("experimentation.permutations", "1"), // a digit
          new Slip("training.row", "8000"), // no such name
          new Slip("serving.time-out", "10")); // no such name

  static List<Slip> in(String lifecycle) {
    return lifecycle.equals("av") ? OF_THE_LOOP : OF_THE_SHOP;
  }
}
