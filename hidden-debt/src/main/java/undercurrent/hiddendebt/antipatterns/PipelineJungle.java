package undercurrent.hiddendebt.antipatterns;

import java.util.ArrayList;
import java.util.List;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.learning.LabeledTable;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Step;

/// Data preparation that grows by one scrape, join and intermediate file after the other.
///
/// **Mechanism.** Every few weeks somebody squeezes one more script into the pipeline. Each fails
/// now and then, on its own; every third is a join on a key that is not unique, which lets some
/// rows through twice.
///
/// **Symptom.** Runs fail more often and take longer; data engineers repair and rerun; repeated
/// rows lean on the model.
///
/// Hours go into the features, two a week over ten seeds of 52 weeks. The lead time of models hardly moves:
/// in both products it is spent at gates and in queues that are longer than the pipeline.
///
/// **Repayment.** Think of collection and features as a whole: redesign the pipeline as few steps
/// that can be run again.
///
/// @param pipeline the pipeline that grows
/// @param betweenScripts the hours from one more script to the next
/// @param failureShare the share of runs in which a script fails
/// @param repairHours the hours that a data engineer needs after a failure
/// @param repeatedShare the share of rows that a careless join lets through twice
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.2</a>
public record PipelineJungle(
    String pipeline,
    Distribution betweenScripts,
    double failureShare,
    double repairHours,
    double repeatedShare)
    implements Debt {
  private static final int CARELESS_JOIN_EVERY = 3;
  private static final double MACHINE_HOURS = 3; // a script over intermediate files; assumed

  @Override
  public void install(Site site) {
    var target = site.pipeline(pipeline);
    var scripts = new ArrayList<String>();
    site.repeatedly(
        "one more script",
        betweenScripts,
        () -> {
          scripts.add("script-" + (scripts.size() + 1));
          target.squeezeIn(script(scripts.getLast(), scripts.size() % CARELESS_JOIN_EVERY == 1));
        });
  }

  private Step script(String name, boolean careless) {
    return new Step(
        name, MACHINE_HOURS, failureShare, repairHours, careless ? this::repeatSome : rows -> rows);
  }

  private LabeledTable repeatSome(LabeledTable rows) {
    var out = new LabeledTable(rows.columns(), rows.labels());
    int every = repeatedShare > 0 ? (int) Math.round(1 / repeatedShare) : Integer.MAX_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      out.add(rows.row(i), rows.label(i));
      if (i % every == 0) {
        out.add(rows.row(i), rows.label(i));
      }
    }
    return out;
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double REDESIGN_HOURS = 90; // assumed
    private static final double REVIEW_HOURS = 20; // assumed

    @Override
    public String id() {
      return "pipeline-jungle";
    }

    @Override
    public String title() {
      return "Pipeline jungle";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.2";
    }

    @Override
    public String mechanism() {
      return "Scripts are squeezed into a pipeline one by one; each can fail on its own, and some"
          + " are joins that let rows through twice.";
    }

    @Override
    public String symptom() {
      return "Runs fail and are repaired by hand; preparation takes longer; rows repeat.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      boolean av = lifecycle.equals("av");
      return List.of(
          Knob.pipeline("target", av ? "preparation" : "feature-log", "the pipeline that grows"),
          Knob.durations(
                  "every", "lognormal(mean=3w sd=1w)", "time from one more script to the next")
              .atLeast(1),
          Knob.share("failure", "20%", "share of runs in which a script fails"),
          Knob.duration("repair", "6h", "work of a data engineer after a failure"),
          Knob.share("repeated", "10%", "rows that a careless join lets through twice"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new PipelineJungle(
          settings.name("target"),
          settings.distribution("every"),
          settings.share("failure"),
          settings.hours("repair"),
          settings.share("repeated"));
    }

    @Override
    public String question() {
      return "Of twelve steps that each succeed in 97 of 100 runs, how often do all" + " succeed?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("effort.subsystem.feature-extraction").by(2.0),
          Expectation.rises("questions.data-closure").by(6.4));
    }

    @Override
    public String detector() {
      return "row-conservation";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "preparation" : "metrics-database";
      return new Remedy(
          "redesign as few steps that can be run again",
          List.of(
              work("redesign of the pipeline", stage, Skill.DATA_ENGINEERING, REDESIGN_HOURS),
              work("review of the redesign", stage, Skill.ML_ENGINEERING, REVIEW_HOURS)),
          site ->
              site.pipeline(settings.name("target"))
                  .redesign(
                      List.of(
                          Step.passing("ingest-once", 3, 0.01, 2),
                          Step.passing("join-on-keys", 2, 0.01, 2),
                          Step.passing("write-tables", 1, 0.01, 2))));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.FEATURE_EXTRACTION, hours);
    }
  }
}
