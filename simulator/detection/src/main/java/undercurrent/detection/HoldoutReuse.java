package undercurrent.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.HoldoutLook;
import undercurrent.system.OperationsLog;

/// Looks in the book how many models were ranked by the same held-back rows, and whether the winner
/// does as well on rows that came later.
///
/// The greatest of `k` equally good models is expected to look better than they are by at most
/// √(2 ln k) standard errors of a margin; the standard error comes from the rows. Above the limit it
/// speaks up, and says how much smaller the winners' margins were on later rows so far. That gap alone
/// would be an honest alarm too, but a slow one: with two hundred rows a sweep it takes a year.
public final class HoldoutReuse implements Detector {
  @Override
  public String id() {
    return "holdout-reuse";
  }

  @Override
  public String title() {
    return "Use of held-back rows";
  }

  @Override
  public String description() {
    return "Bounds how much better the winner of a sweep looks than it is, from how many models"
        + " were ranked by the same held-back rows; and compares with rows that came later.";
  }

  @Override
  public String source() {
    return "Dwork et al. (2015), The reusable holdout; Blum and Hardt (2015), The Ladder";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("optimism", "1", "optimism that ranking may bring, in margins of the gate")
            .above0());
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Reader(settings.number("optimism"));
  }

  private static final class Reader implements Monitor {
    private final double limit;
    private final List<Double> gaps = new ArrayList<>();
    private int read;
    private boolean isReported;

    Reader(double limit) {
      this.limit = limit;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<HoldoutLook> looks = log.book(HoldoutLook.class);
      for (HoldoutLook look : looks.subList(read, looks.size())) {
        look.optimism().ifPresent(gaps::add);
        double most = mostOptimism(look);
        double bound = limit * look.least();
        if (most > bound && !isReported) {
          findings.add(new Finding("held-back rows", most, bound, false, words(look)));
        }
        isReported = most > bound;
      }
      read = looks.size();
      return findings;
    }

    private static double mostOptimism(HoldoutLook look) {
      double[] margins = look.heldBack();
      if (look.ranked() < 2 || margins.length < 2) {
        return 0;
      }
      double mean = mean(margins);
      double squares = Arrays.stream(margins).map(each -> (each - mean) * (each - mean)).sum();
      double variance = squares / (margins.length - 1);
      return StrictMath.sqrt(2 * StrictMath.log(look.ranked()) * variance / margins.length);
    }

    private String words(HoldoutLook look) {
      double gap = gaps.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      return String.format(
          Locale.ROOT,
          "%d models were ranked by the rows that judge the best; on later rows its margin was %.3f"
              + " smaller",
          look.ranked(),
          gap);
    }

    private static double mean(double[] values) {
      return Arrays.stream(values).average().orElse(0);
    }
  }
}
