package undercurrent.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Tests of the values that others send, as they come in: of what size they were at first is written
/// down, and what is larger by far does not go on to the tables.
///
/// Values that may come are told from those that may not by size alone, which is what a schema of a
/// column of numbers says at least (Breck et al. 2019, Data validation for machine learning). Tests that
/// are begun while something is wrong take that for usual.
public final class ValueTests {
  private static final String TESTED = "tested";
  private static final int LEARNT_FROM = 2000; // values that are not 0; assumed
  private static final double WIDER = 2; // times the largest of those; assumed

  private final Settings settings;
  private final String key;
  private final Map<String, Reference> references = new HashMap<>();

  private static final class Reference {
    private int seen;
    private double largest;
    private boolean hasStopped;
  }

  /// Makes the tests of a stage.
  public ValueTests(Settings settings, String stage) {
    this.key = key(stage);
    this.settings = settings;
  }

  private static String key(String stage) {
    return stage + ".value-tests";
  }

  /// Returns what a scenario can set about them.
  public static Knob knob(String stage) {
    return Knob.name(
        key(stage),
        "untested",
        "whether the size of values of others is tested as they come in",
        List.of("untested", TESTED));
  }

  /// Returns the key that says whether there are any.
  String key() {
    return key;
  }

  /// Tells whether there are any.
  public boolean areInUse() {
    return settings.name(key).equals(TESTED);
  }

  /// Returns a value of a feature as it goes on to the tables: itself, or 0 for none where it is of a
  /// size that it never was.
  public double passed(String feature, double value) {
    return areInUse() && isBeyond(feature, value) ? 0 : value;
  }

  /// Takes note of a value that came because it was asked for.
  public void came(String feature, double value) {
    if (!areInUse() || value == 0) {
      return;
    }
    Reference reference = references.computeIfAbsent(feature, name -> new Reference());
    if (reference.seen < LEARNT_FROM) {
      reference.seen++;
      reference.largest = Math.max(reference.largest, Math.abs(value));
    } else if (isBeyond(feature, value)) {
      reference.hasStopped = true;
    }
  }

  private boolean isBeyond(String feature, double value) {
    Reference reference = references.get(feature);
    return reference != null
        && reference.seen >= LEARNT_FROM
        && Math.abs(value) > WIDER * reference.largest;
  }

  /// Tells whether values of a feature were stopped since it was asked last.
  public boolean haveStopped(String feature) {
    Reference reference = references.get(feature);
    if (reference == null || !reference.hasStopped) {
      return false;
    }
    reference.hasStopped = false;
    return true;
  }
}
