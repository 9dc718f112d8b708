package undercurrent.hiddendebt.configuration;

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
import undercurrent.system.ConfigurationFile;

/// Configuration that nobody types, checks or reviews.
///
/// **Mechanism.** Now and then somebody writes a line into the file that production reads, with a
/// digit, a unit or a name gone wrong. What nothing reads is ignored in silence; the rest holds until
/// somebody looks.
///
/// **Symptom.** Late and of many shapes: models learnt of too few rows, batches voted again, releases
/// that wait or are refused, calibrations that do not come.
///
/// Over ten seeds of 52 weeks cars got fewer releases, 0.09 a week (0.06 to 0.11), and saw 0.011 worse; models
/// of the shop were 25 days older (4 to 47), and worse offline by 0.022. The sum of hours is within luck: what
/// goes wrong is not worked on until somebody looks.
///
/// **Repayment.** Keys with types and ranges, values inherited from one place, a review of each
/// change; and the lines that are wrong today are put right.
///
/// Of the six messes that the paper lists, those about a feature that was logged wrongly or is missing
/// from or before a date have no line in our configuration: they are broken steps of the pipelines.
///
/// @param slips the lines that may be written, in even parts
/// @param betweenSlips the hours from one wrong line to the next
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 6</a>
public record ConfigurationDebt(List<Slip> slips, Distribution betweenSlips) implements Debt {

  /// Keeps its own copy.
  public ConfigurationDebt {
    slips = List.copyOf(slips);
  }

  @Override
  public void install(Site site) {
    var file = site.part(ConfigurationFile.class, "production");
    var which = site.stream("which line");
    site.repeatedly(
        "a line is written",
        betweenSlips,
        () -> {
          Slip slip = slips.get(which.nextInt(slips.size()));
          file.write(slip.key(), slip.text());
        });
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double SCHEMA_HOURS = 24; // types, ranges, inheritance; assumed
    private static final double REVIEW_HOURS = 16; // every line looked at, and put right; assumed

    @Override
    public String id() {
      return "configuration-debt";
    }

    @Override
    public String title() {
      return "Configuration debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 6";
    }

    @Override
    public String mechanism() {
      return "Now and then a line of the configuration is written with a digit, a unit or a name"
          + " gone wrong; nobody reviews it, and what nothing reads is ignored in silence.";
    }

    @Override
    public String symptom() {
      return "Late and of many shapes: models learnt of too few rows, work done twice, releases"
          + " that wait or are refused.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.durations(
                  "every", "lognormal(mean=4w sd=2w)", "time from one wrong line to the next")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new ConfigurationDebt(Slip.in(lifecycle), settings.distribution("every"));
    }

    @Override
    public String question() {
      return "Which line of the configuration could be wrong for a quarter before"
          + " anybody noticed?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return ByLifecycle.choose(
          lifecycle,
          List.of(
              Expectation.falls("accuracy.online").by(0.011),
              Expectation.falls("delivery.deployments").by(0.086)),
          List.of(
              Expectation.falls("accuracy.offline").by(0.022),
              Expectation.rises("latency.age.model").by(25)));
    }

    @Override
    public String detector() {
      return "configuration-lint";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "training" : "production-training";
      return new Remedy(
          "a schema, and a review of each line",
          List.of(
              work("schema of the configuration", stage, SCHEMA_HOURS),
              work("review of every line", stage, REVIEW_HOURS)),
          site -> site.part(ConfigurationFile.class, "production").check());
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.CONFIGURATION, hours);
    }
  }
}
