package undercurrent.hiddendebt.dependencies;

import java.util.List;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Signal;

/// An input signal that its owner changes without telling the team that consumes it.
///
/// **Mechanism.** The owner releases at random times; each release moves what the signal means. The
/// model in service was trained on the old meaning.
///
/// **Symptom.** Served quality falls between deployments while offline evaluation still looks fine.
///
/// **Repayment.** Train and serve from a versioned copy of the signal.
///
/// @param signal the input that moves
/// @param betweenReleases the hours from one release of its owner to the next
/// @param shift how far a release moves it, in units of the signal's own noise
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.1</a>
public record UnstableDataDependency(
    String signal, Distribution betweenReleases, Distribution shift) implements Debt {

  @Override
  public void install(Site site) {
    var upstream = site.signal(signal);
    var size = site.stream("size of shift");
    site.repeatedly("upstream release", betweenReleases, () -> upstream.shift(shift.sample(size)));
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double COPY_HOURS = 60; // store, reader, backfill; assumed
    private static final double CONTRACT_HOURS = 16; // agreement with the owner; assumed

    @Override
    public String id() {
      return "unstable-data-dependency";
    }

    @Override
    public String title() {
      return "Unstable data dependency";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.1";
    }

    @Override
    public String mechanism() {
      return "The owner of an input releases it anew at random times, and each release moves what"
          + " it means. The model in service was trained on the old meaning.";
    }

    @Override
    public String symptom() {
      return "Quality steps down on an upstream date that nobody here knows; hours go into a"
          + " diagnosis over all inputs, and into retraining out of turn.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      boolean av = lifecycle.equals("av");
      return List.of(
          Knob.signal(
              "target", av ? "camera-calibration" : "affinity", "the input that its owner moves"),
          Knob.durations(
                  "every", "lognormal(mean=8w sd=2w)", "time from one upstream release to the next")
              .atLeast(1),
          Knob.numbers(
              "shift", "normal(mean=6 sd=1)", "size of a release, in units of the signal's noise"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new UnstableDataDependency(
          settings.name("target"), settings.distribution("every"), settings.distribution("shift"));
    }

    @Override
    public String question() {
      return "Is it better to pin another team's table and grow stale, or to follow"
          + " each change and be surprised?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.falls("accuracy.oracle").by(ByLifecycle.choose(lifecycle, 0.22, 0.045)));
    }

    @Override
    public String detector() {
      return "input-drift";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "ingestion" : "live-data";
      return new Remedy(
          "train and serve from a versioned copy",
          List.of(
              work("versioned copy of the signal", stage, Skill.DATA_ENGINEERING, COPY_HOURS),
              work("contract with its owner", stage, Skill.ML_ENGINEERING, CONTRACT_HOURS)),
          site -> freeze(site.signal(settings.name("target")), lifecycle));
    }

    /// The vetted calibration of a camera is on file; the scores of last month are gone, and the model
    /// has learnt the present ones.
    private static void freeze(Signal signal, String lifecycle) {
      if (lifecycle.equals("av")) {
        signal.pinToVetted();
      } else {
        signal.pin();
      }
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.DATA_COLLECTION, hours);
    }
  }
}
