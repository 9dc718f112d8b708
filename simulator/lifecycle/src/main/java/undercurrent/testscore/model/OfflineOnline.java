package undercurrent.testscore.model;

import java.util.ArrayList;
import java.util.Locale;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Model 2: what improves offline improves in production as well.
///
/// *Passing*: over releases, the offline reading before goes with the mean online reading of the four
/// weeks after.
public final class OfflineOnline implements ReadinessTest {
  private static final String RAISE = "tests of offline winners on customers, such as an A/B test";
  private static final double AFTER_HOURS = 4 * 7 * 24;
  private static final int FEWEST = 4;

  @Override
  public Section.Place place() {
    return Section.MODEL.test(2, "offline and online metrics correlate");
  }

  @Override
  public Having having(TeamRecords team) {
    if (!team.history().gate("ab-test").isEmpty()) {
      return Having.automatic("candidates that win offline are tested on customers");
    }
    boolean areRead =
        !team.history().quality("offline").isEmpty() && !team.history().quality("online").isEmpty();
    return areRead
        ? team.handwork("both are read; somebody may set them side by side", RAISE)
        : Having.none("one of the two is not read", RAISE);
  }

  @Override
  public Passing passing(TeamRecords team) {
    var offline = new ArrayList<Double>();
    var online = new ArrayList<Double>();
    for (var release : team.history().all(Happening.Released.class)) {
      var before =
          team.history().quality("offline").stream()
              .filter(reading -> reading.hours() <= release.hours())
              .mapToDouble(reading -> reading.what().value())
              .reduce((earlier, later) -> later);
      var after =
          team.history().quality("online").stream()
              .filter(reading -> reading.hours() > release.hours())
              .filter(reading -> reading.hours() <= release.hours() + AFTER_HOURS)
              .mapToDouble(reading -> reading.what().value())
              .average();
      if (before.isPresent() && after.isPresent()) {
        offline.add(before.getAsDouble());
        online.add(after.getAsDouble());
      }
    }
    if (offline.size() < FEWEST) {
      return Passing.unknowable(
          offline.size() + " releases are too few, " + FEWEST + " are needed");
    }
    double r = Line.through(offline, online).correlation();
    return Passing.when(
        r > 0, String.format(Locale.ROOT, "correlation %.2f over %d releases", r, offline.size()));
  }
}
