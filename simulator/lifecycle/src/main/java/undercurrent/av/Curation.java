package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.curation.DisagreementChoice;
import undercurrent.curation.EntropyChoice;
import undercurrent.curation.FrameChoice;
import undercurrent.curation.RandomChoice;
import undercurrent.curation.SliceQuota;
import undercurrent.curation.TriggerChoice;
import undercurrent.curation.WithoutNearDuplicates;
import undercurrent.driving.Conditions;
import undercurrent.driving.LoggedFrame;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.ChosenForLabels;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Data curation: choose what is worth labelling.
///
/// The default is mixed: a quarter of the budget goes to frames around triggers and to those of
/// which the model is least sure; the rest is shared over the slices, twice to those that
/// validation called weak, the newest first.
final class Curation {
  static final List<String> STRATEGIES =
      List.of("mixed", "random", "entropy", "disagreement", "slice-quota", "triggers");

  private static final int UNSURE_PART = 4;
  private static final double TARGET_HOURS = 10; // slice targets and mining queries; assumed

  private final Replication run;
  private final Settings settings;
  private final FramePool pool;
  private final Production production;
  private final Training training;
  private final Set<Conditions> weakSlices =
      new TreeSet<>(Comparator.comparingInt(Conditions::index));
  private int turns;

  Curation(
      Replication run,
      Settings settings,
      FramePool pool,
      Production production,
      Training training) {
    this.run = run;
    this.settings = settings;
    this.pool = pool;
    this.production = production;
    this.training = training;
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
    String strategy = strategy(clips);
    run.organisation()
        .await(
            self, work("slice targets and mining", Subsystem.ANALYSIS_TOOLS, TARGET_HOURS, nature));
    run.organisation()
        .await(
            self,
            work(
                "look through " + candidates + " clips", Subsystem.DATA_COLLECTION, hours, nature));
    run.trace()
        .record(
            new Happening.DataMoved(
                "candidates", Footage.gigabytes(candidates, settings), candidates));
    List<FramePool.Entry> chosen = chosen(Math.min(clips, candidates), strategy);
    enter(chosen);
    pool.remove(chosen);
    if (chosen.size() < clips) {
      starve(chosen.size(), clips);
    }
    run.trace()
        .record(new Happening.ArtifactMade("candidates", "candidate-set", "pool", chosen.size()));
    return chosen;
  }

  private void enter(List<FramePool.Entry> chosen) {
    for (Conditions slice : Conditions.ALL) {
      int offered = in(slice, pool.entries());
      run.log().enter(new ChosenForLabels(run.day(), slice.id(), offered, in(slice, chosen)));
    }
  }

  private static int in(Conditions slice, List<FramePool.Entry> entries) {
    return (int) entries.stream().filter(e -> e.frame().conditions().equals(slice)).count();
  }

  private String strategy(int clips) {
    var frames = pool.entries().stream().map(FramePool.Entry::frame).toList();
    var sight = DrivingSights.pool(frames, List.copyOf(weakSlices), clips);
    return run.decisions()
        .decide(DrivingDecisions.CURATION.at(settings.name("curation.strategy"), sight));
  }

  private List<FramePool.Entry> chosen(int clips, String strategy) {
    Map<Integer, FramePool.Entry> byId = new TreeMap<>();
    pool.entries().forEach(entry -> byId.put(entry.frame().id(), entry));
    var frames = pool.entries().stream().map(FramePool.Entry::frame).toList();
    List<LoggedFrame> chosen = new ArrayList<>(towardsTargets(frames));
    int left = Math.max(0, clips - chosen.size());
    chosen.addAll(byStrategy(strategy, FrameChoice.rest(frames, chosen), left));
    return chosen.stream().limit(clips).map(frame -> byId.get(frame.id())).toList();
  }

  /// The newest frames of each slice, up to its target.
  private List<LoggedFrame> towardsTargets(List<LoggedFrame> frames) {
    int target = settings.count("curation.slice-target");
    var chosen = new ArrayList<LoggedFrame>();
    for (Conditions slice : Conditions.ALL) {
      var own = frames.stream().filter(frame -> frame.conditions().equals(slice)).toList();
      chosen.addAll(unlike(FrameChoice.newest()).choose(own, target));
    }
    return chosen;
  }

  /// Says that there was too little to choose from: a set that stays small must not do so in
  /// silence.
  private void starve(int chosen, int wanted) {
    run.trace()
        .record(
            new Happening.GateDecided(
                "curation",
                "candidates of turn " + turns,
                false,
                "starved: "
                    + chosen
                    + " of "
                    + wanted
                    + " clips, "
                    + pool.entries().size()
                    + " frames are left in the pool"));
  }

  private List<LoggedFrame> byStrategy(String strategy, List<LoggedFrame> frames, int clips) {
    var entropy = new EntropyChoice(production.current().model());
    var random = new RandomChoice(run.streams().stream("curation").substream("turn " + ++turns));
    return switch (strategy) {
      case "random" -> unlike(random).choose(frames, clips);
      case "entropy" -> unlike(entropy).choose(frames, clips);
      case "disagreement" -> unlike(disagreement(entropy)).choose(frames, clips);
      case "slice-quota" -> new SliceQuota(weights(), unlike(random)).choose(frames, clips);
      case "triggers" -> unlike(new TriggerChoice(random)).choose(frames, clips);
      default -> mixed(frames, clips, entropy);
    };
  }

  private List<LoggedFrame> mixed(List<LoggedFrame> frames, int clips, EntropyChoice entropy) {
    var chosen =
        new ArrayList<>(unlike(new TriggerChoice(entropy)).choose(frames, clips / UNSURE_PART));
    List<LoggedFrame> rest = FrameChoice.rest(frames, chosen);
    chosen.addAll(
        new SliceQuota(weights(), unlike(FrameChoice.newest()))
            .choose(rest, clips - chosen.size()));
    return chosen;
  }

  private FrameChoice unlike(FrameChoice choice) {
    return new WithoutNearDuplicates(choice, settings.number("curation.frames-apart"));
  }

  private FrameChoice disagreement(EntropyChoice otherwise) {
    List<Classifier> committee = training.committee();
    return committee.size() < 2 ? otherwise : new DisagreementChoice(committee);
  }

  private List<Double> weights() {
    return Conditions.ALL.stream().map(slice -> weakSlices.contains(slice) ? 2.0 : 1.0).toList();
  }

  private static Work work(String title, Subsystem box, double hours, Nature nature) {
    return Work.of(title, "curation", Skill.DATA_SCIENCE, box, hours).as(nature);
  }
}
