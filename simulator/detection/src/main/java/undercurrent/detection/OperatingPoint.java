package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Acted;
import undercurrent.system.OperationsLog;

/// Watches how much passes a threshold against how much passed it when it was put to work.
///
/// The reference is the share that was wanted when the threshold was put to work. Four weeks are looked at
/// together, because a threshold that was learnt on one week misses the next one's share by some points to
/// either side; the first four after it was put to work are left out, while a young shop's candidates still
/// change from week to week. They are out when the whole interval of their share lies beyond a factor of what
/// was wanted.
public final class OperatingPoint implements Detector {
  @Override
  public String id() {
    return "operating-point";
  }

  @Override
  public String title() {
    return "Operating point against deployment";
  }

  @Override
  public String description() {
    return "Share of scores that pass a threshold in four weeks, with a 99 % interval, against the"
        + " share that was wanted when it was put to work.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.1; Breck et al. (2017), Monitor 7";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("factor", "1.08", "times as much or as little as wanted").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new PointMonitor(settings.number("factor"));
  }

  private static final class PointMonitor implements Monitor {
    private static final double DEVIATIONS = 2.576; // of a 99 % interval
    private static final int WEEKS = 4; // assumed

    private final double factor;
    private final Map<String, Integer> reported = new TreeMap<>();

    PointMonitor(double factor) {
      this.factor = factor;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var byPoint = new TreeMap<String, List<Acted>>();
      for (Acted line : log.book(Acted.class)) {
        byPoint.computeIfAbsent(line.point(), point -> new ArrayList<>()).add(line);
      }
      var findings = new ArrayList<Finding>();
      byPoint.forEach((point, lines) -> look(point, lines, findings));
      return findings;
    }

    private void look(String point, List<Acted> lines, List<Finding> findings) {
      int from = StrictMath.max(WEEKS, reported.getOrDefault(point, 0));
      if (lines.size() < from + WEEKS) {
        return;
      }
      List<Acted> weeks = lines.subList(lines.size() - WEEKS, lines.size());
      double of = StrictMath.max(1, weeks.stream().mapToLong(Acted::of).sum());
      double share = weeks.stream().mapToLong(Acted::acted).sum() / of;
      double wanted = weeks.getLast().wanted();
      if (isOut(share, of, wanted)) {
        reported.put(point, lines.size());
        String words = "another share than was wanted passes '" + point + "'";
        double bound = share > wanted ? factor * wanted : wanted / factor;
        findings.add(new Finding(point, share, bound, false, words));
      }
    }

    private boolean isOut(double share, double of, double wanted) {
      double half = DEVIATIONS * StrictMath.sqrt(share * (1 - share) / of);
      return share - half > factor * wanted || (share + half) * factor < wanted;
    }
  }
}
