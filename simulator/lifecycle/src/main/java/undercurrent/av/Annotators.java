package undercurrent.av;

import java.util.Map;
import java.util.TreeMap;
import undercurrent.random.RandomStream;

/// The people who label, each with care and practice of their own.
final class Annotators {
  private static final double CARE_SPREAD = 0.35; // sd of the logarithm; assumed
  private static final double VENDOR_CARE = 1.6; // an errors' factor of bought labels; assumed
  private static final double PRACTICE = 400; // clips labelled before the run; assumed

  private final RandomStream stream;
  private final Map<String, Annotator> known = new TreeMap<>();

  Annotators(RandomStream stream) {
    this.stream = stream;
  }

  /// Returns the annotator of a name; whoever comes new is as careful as chance has it.
  Annotator of(String name) {
    return known.computeIfAbsent(name, this::hired);
  }

  /// Returns somebody who labels at a vendor's.
  Annotator vendor() {
    return known.computeIfAbsent(
        "vendor", name -> new Annotator(VENDOR_CARE, PRACTICE, stream.substream(name)));
  }

  /// Returns the number of an annotator among all that are known.
  int number(String name) {
    int number = 0;
    for (String each : known.keySet()) {
      if (each.equals(name)) {
        return number;
      }
      number++;
    }
    throw new IllegalArgumentException("no annotator '" + name + "'");
  }

  /// Returns how many there are.
  int count() {
    return known.size();
  }

  private Annotator hired(String name) {
    var own = stream.substream(name);
    double care = StrictMath.exp(CARE_SPREAD * own.substream("care").nextNormal(0, 1));
    return new Annotator(care, PRACTICE, own);
  }
}
