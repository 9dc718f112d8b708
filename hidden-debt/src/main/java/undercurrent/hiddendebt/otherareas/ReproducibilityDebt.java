package undercurrent.hiddendebt.otherareas;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.graph.Lineage;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Training that cannot be run again with the same result.
///
/// **Mechanism.** Neither seed nor snapshot of a training is written down, nor what was made from
/// what. Training again takes another seed and the newest rows, so that what is built for release is
/// not what the gate saw, and a refused candidate is tried again in the hope of better luck.
///
/// **Symptom.** Hours go into further tries and into diagnoses that look at everything, since no model
/// can be replayed; gates decide on noise. Accuracy itself may gain from fresher rows: the debt is in
/// what cannot be told.
///
/// In the data loop the hours in which faults are diagnosed rose over ten seeds of a year, in fewer than
/// nine of them, and those of the whole did not.
///
/// **Repayment.** Seeds, pinned snapshots and provenance in the registry.
///
/// @param record what is written down about a training
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 8.2</a>
public record ReproducibilityDebt(String record) implements Debt {
  private static final String KEY = "training.record";

  @Override
  public void install(Site site) {
    site.write(KEY, record);
    if (record.equals("none")) {
      site.part(Lineage.class, "lineage").byHabit(false);
    }
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double SEED_HOURS = 16; // through every step; assumed
    private static final double SNAPSHOT_HOURS = 32; // store, reader, retention; assumed

    @Override
    public String id() {
      return "reproducibility-debt";
    }

    @Override
    public String title() {
      return "Reproducibility debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 8.2";
    }

    @Override
    public String mechanism() {
      return "Neither seed, snapshot nor lineage of a training is written down: what is built is"
          + " not what the gate saw, and no model can be made again.";
    }

    @Override
    public String symptom() {
      return "Refused candidates are tried again for luck, diagnoses look at every part, two"
          + " trainings of the same recipe decide differently.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "record", "none", "what is written down about a training", List.of("none", "kept")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new ReproducibilityDebt(settings.name("record"));
    }

    @Override
    public String question() {
      return "Two trainings of the same rows differ: how many of your experiments"
          + " were chance?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return lifecycle.equals("av")
          ? List.of(Expectation.rises("effort.stage.telemetry")) // where faults are diagnosed
          : List.of(Expectation.rises("effort").by(4.0));
    }

    @Override
    public String detector() {
      return "train-twice";
    }

    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.having("lineage-store");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      boolean isDriving = lifecycle.equals("av");
      String training = isDriving ? "training" : "production-training";
      String rows = isDriving ? "preparation" : "metrics-database";
      return new Remedy(
          "seeds, pinned snapshots and provenance",
          List.of(
              work("seeds through every step", training, Skill.ML_ENGINEERING, SEED_HOURS),
              work("pinned snapshots", rows, Skill.DATA_ENGINEERING, SNAPSHOT_HOURS)),
          site -> {
            site.reset(KEY);
            site.part(Lineage.class, "lineage").byHabit(true);
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours);
    }
  }
}
