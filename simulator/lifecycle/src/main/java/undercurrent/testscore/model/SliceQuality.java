package undercurrent.testscore.model;

import java.util.Locale;
import java.util.TreeMap;
import undercurrent.statistics.Tally;
import undercurrent.system.Workbench;
import undercurrent.testscore.Having;
import undercurrent.testscore.Losses;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Model 6: quality is looked at slice by slice, and a bad slice stops a release.
///
/// *Passing*: in no slice of the rows held back does the model in service do worse than on the whole by
/// more than ten points (assumed), beyond its 95 % interval.
public final class SliceQuality implements ReadinessTest {
  private static final double MARGIN = 0.1; // of accuracy; assumed
  private static final double NORMAL_975 = 1.96;
  private static final int FEWEST = 20;

  @Override
  public Section.Place place() {
    return Section.MODEL.test(6, "model quality is sufficient on all important data slices");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.training().filter(training -> !training.slices().isEmpty()).isEmpty()) {
      return Having.none("rows held back have no slices", "slices in the report of a candidate");
    }
    return team.has("validation-gate")
        ? Having.automatic("the gate judges each slice")
        : team.handwork("a report of slices is read by people", "validation-gate");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var training = team.training().filter(done -> !done.slices().isEmpty());
    var service = team.workbench().flatMap(Workbench::inService);
    if (training.isEmpty() || service.isEmpty()) {
      return Passing.unknowable("there are no slices of rows held back, or no model in service");
    }
    var all = new Tally();
    var slices = new TreeMap<String, Tally>();
    var rows = training.get().heldBack();
    for (int i = 0; i < rows.size(); i++) {
      double hit = service.get().model().mostLikely(rows.row(i)) == rows.label(i) ? 1 : 0;
      all.add(hit);
      slices.computeIfAbsent(training.get().slices().get(i), slice -> new Tally()).add(hit);
    }
    for (var slice : slices.entrySet()) {
      Tally own = slice.getValue();
      boolean isTold = own.count() >= FEWEST;
      if (isTold && own.mean() + NORMAL_975 * Losses.error(own) < all.mean() - MARGIN) {
        return Passing.fails(
            String.format(
                Locale.ROOT, "%s: %.2f, the whole %.2f", slice.getKey(), own.mean(), all.mean()));
      }
    }
    return Passing.passes(
        String.format(Locale.ROOT, "%d slices near the whole's %.2f", slices.size(), all.mean()));
  }
}
