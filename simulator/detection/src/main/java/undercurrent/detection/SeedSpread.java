package undercurrent.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.EqualCandidates;
import undercurrent.system.OperationsLog;

/// Compares how far candidates that are equally good on the whole are apart on a stress set, with how
/// far chance alone would put them apart.
///
/// The variance over the candidates of a sweep has the variance of sampling the rows taken off, and is
/// summed over sweeps. Where it says beyond doubt (three standard errors of a variance) that they
/// differ, and the one that was taken was chosen without a look at the stress set, it speaks up.
public final class SeedSpread implements Detector {
  @Override
  public String id() {
    return "seed-spread";
  }

  @Override
  public String title() {
    return "Spread over seeds";
  }

  @Override
  public String description() {
    return "Among candidates that are equal on the rows which rank them, the deviation of how good"
        + " they are on a stress set, beyond that of sampling its rows, has to be small where nobody"
        + " chooses by it; a team that does is not warned.";
  }

  @Override
  public String source() {
    return "D'Amour et al. (2022), Underspecification, JMLR 23";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share(
            "spread", "1%", "deviation under stress, of accuracy or of likelihood, left open"),
        Knob.count("sweeps", "3", "sweeps to judge by").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Spread(settings.share("spread"), settings.count("sweeps"));
  }

  private static final class Spread implements Monitor {
    private static final double ERRORS = 3;

    private final double limit;
    private final int fewest;
    private boolean isReported;

    Spread(double limit, int fewest) {
      this.limit = limit;
      this.fewest = fewest;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.5; // a stress set for each candidate; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<EqualCandidates> sweeps =
          log.book(EqualCandidates.class).stream()
              .filter(sweep -> sweep.stress().length > 1)
              .filter(sweep -> !sweep.choice().equals("stress"))
              .toList();
      double squares = sweeps.stream().mapToDouble(Spread::squares).sum();
      double sampling =
          sweeps.stream().mapToDouble(s -> (s.stress().length - 1) * s.sampling()).sum();
      int degrees = sweeps.stream().mapToInt(sweep -> sweep.stress().length - 1).sum();
      double deviation = StrictMath.sqrt(Math.max(0, squares - sampling) / Math.max(1, degrees));
      boolean isBeyondDoubt =
          squares > sampling * (1 + ERRORS * StrictMath.sqrt(2.0 / Math.max(1, degrees)));
      boolean isOpen = sweeps.size() >= fewest && isBeyondDoubt && deviation > limit;
      boolean isNew = isOpen && !isReported;
      isReported = isOpen;
      String words =
          String.format(
              Locale.ROOT, "equal candidates are %.3f apart where nobody looked", deviation);
      return isNew ? List.of(new Finding("candidates", deviation, limit, false, words)) : List.of();
    }

    private static double squares(EqualCandidates sweep) {
      double mean = mean(sweep);
      return Arrays.stream(sweep.stress()).map(each -> (each - mean) * (each - mean)).sum();
    }

    private static double mean(EqualCandidates sweep) {
      return Arrays.stream(sweep.stress()).average().orElse(0);
    }
  }
}
