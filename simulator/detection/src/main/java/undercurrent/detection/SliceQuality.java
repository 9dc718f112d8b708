package undercurrent.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.ChosenForLabels;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.SliceReading;

/// Reads what is held back slice by slice, and what curation chose for labelling of each slice.
///
/// Where a slice that is served has next to no rows, reading after reading, the whole does not speak of it
/// at all. Where one slice has most of the clips, and labels go as traffic does, turn after turn, the whole
/// is that slice, and nobody aims at a group that is served badly. What was offered is what the weather
/// brought, so that it does not matter what the weather is. The finding names the slice that is worst then,
/// with half the width of its 95 % interval (Wilson), so that people see whether it can be judged at all.
/// It is no proof of harm, since some groups are harder than others, and whoever chooses at random with a
/// purpose hears it too.
public final class SliceQuality implements Detector {
  @Override
  public String id() {
    return "slice-quality";
  }

  @Override
  public String title() {
    return "Quality by slice, and for whom labels are bought";
  }

  @Override
  public String description() {
    return "Speaks when a slice that is served has next to no rows held back in reading after reading,"
        + " or when a slice that has most of all clips has as large a part of those that are"
        + " labelled; then it names the worst slice with half the width of its interval.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Model 6; limits assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share(
            "favour", "95%", "part of the largest slice in clips labelled, over that in all"),
        Knob.count("turns", "4", "turns of curation that are read together").atLeast(1),
        Knob.share("least", "5%", "rows held back of a slice, over those due by what is served"),
        Knob.count("readings", "4", "readings in succession in which a slice has less").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new SliceMonitor(
        settings.share("favour"),
        settings.count("turns"),
        settings.share("least"),
        settings.count("readings"));
  }

  private static final class SliceMonitor implements Monitor {
    private static final double DEVIATIONS = 1.96; // of a 95 % interval
    private static final int DAYS = 28; // of what is served that readings are compared with
    private static final double FEWEST = 10; // rows that a slice should have to be looked for
    private static final double MOST = 0.5; // of all clips: there the whole is one slice

    private final double favour;
    private final int turns;
    private final double least;
    private final int inARow;
    private final Map<String, Integer> missing = new TreeMap<>();
    private List<SliceReading> last = List.of();
    private int seen;
    private boolean isFavoured;

    SliceMonitor(double favour, int turns, double least, int inARow) {
      this.favour = favour;
      this.turns = turns;
      this.least = least;
      this.inARow = inARow;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<List<SliceReading>> readings =
          groups(log.book(SliceReading.class), SliceReading::version);
      for (List<SliceReading> reading : readings.subList(seen, readings.size())) {
        lookForEach(reading, log, day, findings);
        last = reading;
      }
      seen = readings.size();
      lookAtLabels(log, findings);
      return findings;
    }

    private static <T> List<List<T>> groups(List<T> book, Function<T, Object> key) {
      return List.copyOf(
          book.stream()
              .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
              .values());
    }

    /// Looks for a slice that has next to no rows although it is served, said once a spell. One reading is not
    /// enough: after a month of rain rows of rain are yet to be labelled.
    private void lookForEach(
        List<SliceReading> reading, OperationsLog log, int day, List<Finding> findings) {
      Map<String, Long> served =
          log.served(day - DAYS, day + 1).stream()
              .collect(Collectors.groupingBy(ServedRow::slice, Collectors.counting()));
      double all = served.values().stream().mapToLong(Long::longValue).sum();
      double rows = reading.stream().mapToInt(SliceReading::rows).sum();
      for (SliceReading slice : reading) {
        double share = served.getOrDefault(slice.slice(), 0L) / Math.max(1, all);
        double has = slice.rows() / Math.max(1, share * rows);
        boolean isMissing = has < least && share * rows >= FEWEST;
        int out = isMissing ? missing.getOrDefault(slice.slice(), 0) + 1 : 0;
        missing.put(slice.slice(), out);
        if (out == inARow) {
          String words =
              String.format(
                  Locale.ROOT,
                  "'%s' is %.0f %% of what is served, and %d of %.0f rows held back",
                  slice.slice(),
                  100 * share,
                  slice.rows(),
                  rows);
          findings.add(new Finding(slice.slice(), has, least, false, words));
        }
      }
    }

    /// Looks whether the slice that has most clips gets as large a part of the labels; said once a spell.
    /// Who labels more than half of all has little to choose.
    private void lookAtLabels(OperationsLog log, List<Finding> findings) {
      List<ChosenForLabels> slices = lastTurns(log);
      if (slices.isEmpty() || last.isEmpty()) {
        return;
      }
      ChosenForLabels whole = slices.stream().reduce(ChosenForLabels::plus).orElseThrow();
      ChosenForLabels largest =
          slices.stream().max(Comparator.comparingInt(ChosenForLabels::offered)).orElseThrow();
      double offered = (double) largest.offered() / Math.max(1, whole.offered());
      double chosen = (double) largest.chosen() / Math.max(1, whole.chosen());
      boolean isChoice = 2 * whole.chosen() <= whole.offered();
      boolean isOut = isChoice && offered > MOST && chosen > favour * offered;
      if (isOut && !isFavoured) {
        findings.add(finding(largest.slice(), offered, chosen));
      }
      isFavoured = isOut;
    }

    /// Returns what was offered and chosen of each slice in the last turns; empty before there were enough.
    private List<ChosenForLabels> lastTurns(OperationsLog log) {
      var all = groups(log.book(ChosenForLabels.class), ChosenForLabels::day);
      if (all.size() < turns) {
        return List.of();
      }
      var lines =
          all.subList(all.size() - turns, all.size()).stream().flatMap(List::stream).toList();
      return groups(lines, ChosenForLabels::slice).stream()
          .map(slice -> slice.stream().reduce(ChosenForLabels::plus).orElseThrow())
          .toList();
    }

    private Finding finding(String largest, double offered, double chosen) {
      SliceReading worst =
          last.stream().min(Comparator.comparingDouble(SliceMonitor::accuracy)).orElseThrow();
      String words =
          String.format(
              Locale.ROOT,
              "'%s' is %.0f %% of all clips and %.0f %% of those labelled; '%s' is worst, %d of %d"
                  + " right, give or take %.2f",
              largest,
              100 * offered,
              100 * chosen,
              worst.slice(),
              worst.hits(),
              worst.rows(),
              half(worst));
      return new Finding(worst.slice(), chosen / offered, favour, false, words);
    }

    private static double accuracy(SliceReading slice) {
      return (double) slice.hits() / Math.max(1, slice.rows());
    }

    /// Half the width of the interval of Wilson.
    private static double half(SliceReading slice) {
      double n = slice.rows();
      if (n == 0) {
        return 0.5;
      }
      double p = slice.hits() / n;
      double z = DEVIATIONS;
      return z * StrictMath.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    }
  }
}
