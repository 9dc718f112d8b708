package undercurrent.detection;

import java.util.List;
import java.util.Optional;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.FeedWeek;

/// Holds each week of a feed against what it needs: that events are in time, that they keep to the
/// schema, and that there are about as many as there were.
///
/// A week is bad when it passes a limit; three bad weeks in a row are a finding. Trouble at the
/// senders that somebody has read and told them of is over by then: what it finds is a feed that
/// nobody looks after.
public final class FeedHealth implements Detector {
  private static final int WEEKS = 4; // that the usual volume is made from; assumed

  @Override
  public String id() {
    return "feed-health";
  }

  @Override
  public String title() {
    return "Freshness, coverage and volume of feeds";
  }

  @Override
  public String description() {
    return "Share of a feed's events in time and whole, and their number against the weeks before;"
        + " three bad weeks in a row are a finding: nobody looks after the feed.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.2; Breck et al. (2017), ML Test Score, Monitor 1";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("fresh", "90%", "events that have to be in time"),
        Knob.share("accepted", "95%", "events that have to keep to the schema"),
        Knob.share("volume", "60%", "how far the number may be below that of the weeks before"),
        Knob.count("weeks", "3", "bad weeks in a row that are a finding").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new FeedMonitor(
        settings.share("fresh"),
        settings.share("accepted"),
        settings.share("volume"),
        settings.count("weeks"));
  }

  private static final class FeedMonitor implements Monitor {
    private final double fresh;
    private final double accepted;
    private final double volume;
    private final int inARow;
    private int read;
    private int bad;

    FeedMonitor(double fresh, double accepted, double volume, int inARow) {
      this.inARow = inARow;
      this.fresh = fresh;
      this.accepted = accepted;
      this.volume = volume;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<FeedWeek> weeks = log.feedWeeks();
      if (weeks.size() == read) {
        return List.of();
      }
      read = weeks.size();
      Optional<Finding> found = found(weeks, read - 1);
      bad = found.isPresent() ? bad + 1 : 0;
      return bad == inARow ? found.stream().toList() : List.of(); // once a spell
    }

    private Optional<Finding> found(List<FeedWeek> weeks, int index) {
      FeedWeek week = weeks.get(index);
      double usual =
          weeks.subList(Math.max(0, index - WEEKS), index).stream()
              .mapToLong(FeedWeek::received)
              .average()
              .orElse(week.received());
      if (week.fresh() < fresh) {
        return finding(week, week.fresh(), fresh, "is late");
      }
      if (week.accepted() < accepted) {
        return finding(week, week.accepted(), accepted, "is broken");
      }
      double least = (1 - volume) * usual;
      return week.received() < least
          ? finding(week, week.received(), least, "is thin")
          : Optional.empty();
    }

    private static Optional<Finding> finding(
        FeedWeek week, double statistic, double limit, String words) {
      return Optional.of(
          new Finding(week.feed(), statistic, limit, true, "feed '" + week.feed() + "' " + words));
    }
  }
}
