package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.shopping.Placement;
import undercurrent.shopping.Reaction;
import undercurrent.shopping.Slate;
import undercurrent.system.PredictionDay;

/// The clicks that a model predicted for the pages of a day, beside those that came, over all and by
/// slice of customers, in the books of the team.
final class PredictedClicks {
  private static final String FIRST_RULE = "rule-0"; // whose scores are no chances

  private final Replication run;
  private final CustomerSlices slices;
  private final List<PredictionDay> today = new ArrayList<>();

  PredictedClicks(Replication run, CustomerSlices slices) {
    this.run = run;
    this.slices = slices;
  }

  /// Takes in a page; the day before is entered when the first page of the next comes.
  void add(Slate slate, List<Reaction> reactions) {
    int day = slate.request().day();
    if (today.isEmpty() || today.getFirst().day() != day) {
      beginDay(day);
    }
    if (!slate.isDegraded() && !slate.scoring().equals(FIRST_RULE)) {
      double predicted = 0;
      for (Placement place : slate.placements()) {
        predicted += place.scored().score();
      }
      double clicks = reactions.stream().filter(Reaction::clicked).count();
      String slice = slices.of(slate.request().customer());
      for (int i = 0; i < today.size(); i++) {
        PredictionDay line = today.get(i);
        if (line.slice().equals(CustomerSlices.ALL) || line.slice().equals(slice)) {
          today.set(i, line.with(reactions.size(), predicted, clicks));
        }
      }
    }
  }

  private void beginDay(int day) {
    today.stream().filter(line -> line.groups() > 0).forEach(run.log()::enter);
    today.clear();
    today.add(PredictionDay.none(day, CustomerSlices.ALL));
    CustomerSlices.NAMES.forEach(slice -> today.add(PredictionDay.none(day, slice)));
  }
}
