package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import undercurrent.driving.Conditions;
import undercurrent.driving.Trigger;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Data curation: choose what is worth labelling.
///
/// A quarter of the budget goes to frames around triggers and to those of which the model was least
/// sure; the rest is shared over the slices, twice to those that validation called weak.
final class Curation {
  private static final int UNSURE_PART = 4;
  private static final double TARGET_HOURS = 10; // slice targets and mining queries; assumed

  private final Replication run;
  private final Settings settings;
  private final FramePool pool;
  private final Set<Conditions> weakSlices =
      new TreeSet<>(Comparator.comparingInt(Conditions::index));

  Curation(Replication run, Settings settings, FramePool pool) {
    this.run = run;
    this.settings = settings;
    this.pool = pool;
  }

  /// Takes note of slices that validation found weak.
  void aimAt(List<Conditions> weak) {
    weakSlices.clear();
    weakSlices.addAll(weak);
  }

  /// Chooses clips out of the pool.
  List<FramePool.Entry> choose(SimProcess self, int clips, Nature nature) {
    int candidates = Math.min(settings.count("curation.candidates"), pool.entries().size());
    double hours = candidates * settings.hours("curation.time-per-candidate");
    run.organisation()
        .await(
            self, work("slice targets and mining", Subsystem.ANALYSIS_TOOLS, TARGET_HOURS, nature));
    run.organisation()
        .await(
            self,
            work(
                "look through " + candidates + " clips", Subsystem.DATA_COLLECTION, hours, nature));
    var chosen = new ArrayList<FramePool.Entry>();
    takeUnsure(chosen, clips / UNSURE_PART);
    takeBySlice(chosen, clips - chosen.size());
    pool.remove(chosen);
    run.trace()
        .record(new Happening.ArtifactMade("candidates", "candidate-set", "pool", chosen.size()));
    return chosen;
  }

  private void takeUnsure(List<FramePool.Entry> chosen, int count) {
    pool.entries().stream()
        .sorted(
            Comparator.comparing((FramePool.Entry e) -> e.frame().trigger() == Trigger.SAMPLED)
                .thenComparingDouble(e -> e.frame().confidence())
                .thenComparingInt(e -> e.frame().id()))
        .limit(count)
        .forEach(chosen::add);
  }

  private void takeBySlice(List<FramePool.Entry> chosen, int count) {
    int shares = Conditions.ALL.size() + weakSlices.size();
    for (Conditions slice : Conditions.ALL) {
      int quota = count * (weakSlices.contains(slice) ? 2 : 1) / shares;
      newestFirst().stream()
          .filter(e -> e.frame().conditions().equals(slice) && !chosen.contains(e))
          .limit(quota)
          .toList()
          .forEach(chosen::add);
    }
  }

  private List<FramePool.Entry> newestFirst() {
    return pool.entries().reversed();
  }

  private static Work work(String title, Subsystem box, double hours, Nature nature) {
    return Work.of(title, "curation", Skill.DATA_SCIENCE, box, hours).as(nature);
  }
}
