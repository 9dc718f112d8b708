package undercurrent.testscore.model;

import java.util.ArrayList;
import java.util.Locale;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Model 4: how much a model loses as it ages is known.
///
/// *Passing*: the slope of quality in production over the age of the model's newest data is known to
/// half a point a week (assumed).
public final class StalenessImpact implements ReadinessTest {
  private static final double HOURS_PER_WEEK = 7 * 24;
  private static final double KNOWN = 0.005; // of quality, a week; assumed
  private static final int FEWEST = 10;

  @Override
  public Section.Place place() {
    return Section.MODEL.test(4, "the impact of model staleness is known");
  }

  @Override
  public Having having(TeamRecords team) {
    return team.history().quality("online").size() >= FEWEST
        ? team.handwork(
            "quality and releases are read; somebody may set quality against age",
            "an old model that stays beside the new one, to be compared with")
        : Having.none("quality in production is not read", "labels that come later");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var ages = new ArrayList<Double>();
    var values = new ArrayList<Double>();
    for (var reading : team.history().quality("online")) {
      var newest =
          team.history().all(Happening.Released.class).stream()
              .filter(release -> release.hours() <= reading.hours())
              .mapToDouble(release -> release.hours() - release.what().leadHours())
              .reduce((earlier, later) -> later);
      if (newest.isPresent()) {
        ages.add((reading.hours() - newest.getAsDouble()) / HOURS_PER_WEEK);
        values.add(reading.what().value());
      }
    }
    if (ages.size() < FEWEST) {
      return Passing.unknowable(ages.size() + " readings after a release are too few");
    }
    var line = Line.through(ages, values);
    return Passing.when(
        line.slopeHalfWidth() <= KNOWN,
        String.format(
            Locale.ROOT,
            "%.4f a week of age, give or take %.4f",
            line.slope(),
            line.slopeHalfWidth()));
  }
}
