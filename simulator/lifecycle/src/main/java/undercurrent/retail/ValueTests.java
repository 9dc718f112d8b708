package undercurrent.retail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Tests of the values that others send, as they come in: of what size they were in the first weeks is
/// written down, and what is larger by far does not go on to the tables.
///
/// Values that may come are told from those that may not by size alone, which is what a schema of a
/// column of numbers says at least (Breck et al. 2019, Data validation for machine learning).
final class ValueTests {
  private static final String KEY = "live-data.value-tests";
  private static final String TESTED = "tested";
  private static final int LEARNING_DAYS = 28; // assumed
  private static final double WIDER = 2; // times the largest of those days; assumed

  private final Settings settings;
  private final Map<String, Reference> references = new HashMap<>();

  private static final class Reference {
    private final int since;
    private double largest;
    private int stopped;

    Reference(int since) {
      this.since = since;
    }
  }

  ValueTests(Settings settings) {
    this.settings = settings;
  }

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY,
        "untested",
        "whether the size of values of others is tested as they come in",
        List.of("untested", TESTED));
  }

  /// Tells whether there are any.
  boolean areInUse() {
    return settings.name(KEY).equals(TESTED);
  }

  /// Returns a value of a feature as it goes on to the tables: itself, or 0 for none where it is of a
  /// size that it never was.
  double passed(String feature, int day, double value) {
    if (!areInUse()) {
      return value;
    }
    Reference reference = references.computeIfAbsent(feature, name -> new Reference(day));
    if (day < reference.since + LEARNING_DAYS) {
      reference.largest = Math.max(reference.largest, Math.abs(value));
      return value;
    }
    boolean passes = Math.abs(value) <= WIDER * reference.largest;
    reference.stopped += passes ? 0 : 1;
    return passes ? value : 0;
  }

  /// Returns how many values of a feature were stopped since it was asked for last.
  int takeStopped(String feature) {
    Reference reference = references.get(feature);
    if (reference == null) {
      return 0;
    }
    int stopped = reference.stopped;
    reference.stopped = 0;
    return stopped;
  }
}
