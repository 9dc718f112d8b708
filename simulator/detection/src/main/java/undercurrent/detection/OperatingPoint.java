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
/// The reference is the share that was wanted when the threshold was put to work. A week is out when
/// the whole interval of its share lies beyond a factor of it, since shares move somewhat with the
/// season; the next week has to confirm it.
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
    return "Share of scores that pass a threshold, with a 99 % interval, against the share of the"
        + " first weeks; two weeks in succession have to be out.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.1; Breck et al. (2017), Monitor 7";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("factor", "1.15", "times as much or as little as wanted").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new PointMonitor(settings.number("factor"));
  }

  private static final class PointMonitor implements Monitor {
    private static final double DEVIATIONS = 2.576; // of a 99 % interval

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
      int last = lines.size() - 1;
      if (last < 1 || last <= reported.getOrDefault(point, 0)) {
        return;
      }
      Acted now = lines.get(last);
      if (isOut(now) && isOut(lines.get(last - 1))) {
        reported.put(point, last + 1);
        String words = "another share than was wanted passes '" + point + "'";
        findings.add(new Finding(point, share(now), now.wanted(), false, words));
      }
    }

    private boolean isOut(Acted line) {
      double p = share(line);
      double half = DEVIATIONS * StrictMath.sqrt(p * (1 - p) / Math.max(1, line.of()));
      return p - half > factor * line.wanted() || (p + half) * factor < line.wanted();
    }

    private static double share(Acted line) {
      return (double) line.acted() / Math.max(1, line.of());
    }
  }
}
