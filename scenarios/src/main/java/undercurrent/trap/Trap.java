package undercurrent.trap;

import java.util.List;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// A way in which a debt hides from a plausible check, or in which a check sees a debt that is not
/// there.
public interface Trap {
  /// How many times larger or smaller than in the own trial a size may be to count as rough the
  /// same: half an order of magnitude, since the trial had another world (assumed before
  /// measuring).
  double ROUGHLY = 3;

  /// Returns the number of the trap in the own trial, and the trap in a few words.
  String title();

  /// Returns what the own trial found, as the source of the figures.
  String source();

  /// Measures the trap in our worlds.
  List<ReferenceFigure> figures(TrapTrial trial);

  /// Returns what the figures stand under.
  default Topic topic() {
    return new Topic(title(), source());
  }

  /// Returns a figure whose size should be about that of the own trial.
  default ReferenceFigure roughly(String what, Estimate measured, double expected, int decimals) {
    return topic().of(what, measured, new Expectation.WithinFactor(expected, ROUGHLY), decimals);
  }

  /// Returns a figure that should be above 0, beyond luck.
  default ReferenceFigure surely(String what, Estimate measured, int decimals) {
    return topic().of(what, measured, new Expectation.SurelyAbove(0), decimals);
  }
}
