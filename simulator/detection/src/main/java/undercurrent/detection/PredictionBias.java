package undercurrent.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.random.NormalQuantile;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.PredictionDay;

/// Holds the mean prediction against the observed rate, slice by slice, and over all where there are no
/// slices.
///
/// No model is without bias, and each has another: so a week is compared with the bias that the same
/// version had before, and never with zero. A season and a range of goods move everybody's, and look like a
/// fault of all: so a slice is held against all others. The limit is that of a normal test, divided over
/// the slices (Bonferroni), with an error that is as much wider as successive weeks of one version were
/// further apart so far than chance would have it. One week out is what a watch mends; what is out for
/// weeks is what nobody looks at. A fault that all slices have alike is not seen, and pure drift of what
/// people want leaves inputs and predictions as they were: only labels show it, and this test needs them.
public final class PredictionBias implements Detector {
  @Override
  public String id() {
    return "prediction-bias";
  }

  @Override
  public String title() {
    return "Prediction bias by slice";
  }

  @Override
  public String description() {
    return "Mean prediction against the observed rate, of each slice against all others, and against"
        + " the bias that the same version had in the weeks before; z with Bonferroni over the"
        + " slices.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.2";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("level", "0.8%", "chance of a false alarm in one look"),
        Knob.number("margin", "1", "times the limit of the normal test").atLeast(1),
        Knob.duration("window", "2w", "the days that are looked at together"),
        Knob.duration(
            "reference",
            "4w",
            "the days of the same version before them, which show what is usual"),
        Knob.count("looks", "2", "looks in succession that have to be out").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new BiasMonitor(
        settings.share("level"),
        settings.number("margin"),
        Math.max(1, (int) Math.round(settings.hours("window") / 24)),
        Math.max(1, (int) Math.round(settings.hours("reference") / 24)),
        settings.count("looks"));
  }

  private static final class BiasMonitor implements Monitor {
    private static final int FEWEST_GROUPS = 20;
    private static final int WEEK = 7;

    private final double level;
    private final double margin;
    private final int window;
    private final int reference;
    private final int looks;
    private final Map<String, Integer> inARow = new TreeMap<>();
    private final BiasSpreads spreads = new BiasSpreads();
    private int quietUntil;

    BiasMonitor(double level, double margin, int window, int reference, int looks) {
      this.looks = looks;
      this.level = level;
      this.margin = margin;
      this.window = window;
      this.reference = reference;
    }

    @Override
    public int daysBetweenLooks() {
      return WEEK;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<PredictionDay> book = log.book(PredictionDay.class);
      var slices = new TreeSet<String>();
      book.forEach(line -> slices.add(line.slice()));
      if (slices.size() > 2) { // a season moves the whole; slices have one another to stand against
        slices.remove(Bias.ALL);
      }
      List<Finding> findings =
          day < quietUntil ? List.of() : findings(book, slices, log.releaseDay(), day);
      boolean isQuiet = day < quietUntil;
      spreads.read(
          book,
          slices,
          log.releaseDay(),
          day,
          slice -> isQuiet || inARow.getOrDefault(slice, 0) > 0);
      return findings;
    }

    private List<Finding> findings(
        List<PredictionDay> book, Set<String> slices, int released, int day) {
      double limit = margin * NormalQuantile.of(1 - level / 2 / Math.max(1, slices.size()));
      var findings = new ArrayList<Finding>();
      for (String slice : slices) {
        int before = inARow.getOrDefault(slice, 0);
        Optional<Finding> found = look(book, slice, released, day, before + 1, limit);
        int out = found.isEmpty() ? 0 : before + 1;
        inARow.put(slice, out);
        found.filter(finding -> out >= looks).ifPresent(findings::add);
      }
      if (!findings.isEmpty()) {
        quietUntil = day + 2 * window + 1; // the same fault would be seen again and again
        findings.sort(Comparator.comparingDouble(Finding::statistic).reversed());
      }
      return findings.stream().limit(1).toList();
    }

    /// Compares the last weeks with those before them of the same version; of one that is too new
    /// nothing can be said.
    private Optional<Finding> look(
        List<PredictionDay> book, String slice, int released, int day, int weeks, double limit) {
      int since = day - window - WEEK * (weeks - 1);
      int from = Math.max(released, since - reference);
      Bias usual = Bias.of(book, slice, from, since);
      OptionalDouble spread = spreads.before(slice, since);
      return since - from < WEEK || spread.isEmpty()
          ? Optional.empty()
          : apart(slice, usual, Bias.of(book, slice, since, day), spread.getAsDouble(), limit);
    }

    private static Optional<Finding> apart(
        String slice, Bias before, Bias now, double spread, double limit) {
      if (before.groups() < FEWEST_GROUPS || now.groups() < FEWEST_GROUPS) {
        return Optional.empty();
      }
      double error = StrictMath.sqrt(spread * (before.variance() + now.variance()));
      double z = error == 0 ? 0 : Math.abs(now.mean() - before.mean()) / error;
      String words = "predictions and what came of them are apart in '" + slice + "'";
      return z > limit ? Optional.of(new Finding(slice, z, limit, true, words)) : Optional.empty();
    }
  }
}
