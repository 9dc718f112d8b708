package undercurrent.hiddendebt.beyond;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A model that is left in service while its world moves on.
///
/// **Mechanism.** The time from one training to the next is set to a year; in a car's data loop that from
/// one turn to the next is. Nothing else changes: the model goes on to serve, as old as it gets.
///
/// **Symptom.** Fewer hours and machines at first, since nobody trains. Season, range and customers move
/// on, and week by week the order of scores is worse and scores are less a chance.
///
/// Where customers begin to mind prices, true accuracy was 0.025 lower over ten seeds of a year, in nine of
/// them, and three hours a week were saved. Complaints have models trained now and then all the
/// same; the detector saw it in nine of ten, three months after it began. In a car's data loop sixty hours
/// a week were saved, and where the sensors got new firmware true accuracy was lower by 0.047 over ten
/// seeds and 0.070 over six others, and safety drivers took over half as often again. A new type of
/// vehicle alone cost nothing that could be told from luck.
///
/// **Repayment.** Train on a schedule that follows from what age costs, and measure that.
///
/// @param key what says how often, a key of the configuration
/// @param every the time from one training to the next, as the scenario's key says it
/// @see <a href="https://doi.org/10.1109/BigData.2017.8258038">Breck et al. (2017), The ML Test Score,
///   Model 4</a>
public record Staleness(String key, String every) implements Debt {

  private static boolean isDriving(String lifecycle) {
    return lifecycle.equals("av");
  }

  private static String key(String lifecycle) {
    return isDriving(lifecycle) ? "loop.every" : "training.every";
  }

  @Override
  public void install(Site site) {
    site.write(key, every);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double CURVE_HOURS = 16; // old models beside new ones; assumed
    private static final double SCHEDULE_HOURS = 12; // schedule, alarm on age; assumed
    private static final List<String> TIMES = List.of("52w", "26w", "13w", "8w", "4w");

    @Override
    public String id() {
      return "staleness";
    }

    @Override
    public String title() {
      return "Staleness";
    }

    @Override
    public String source() {
      return "Breck et al. (2017), The ML Test Score, Model 4";
    }

    @Override
    public String mechanism() {
      return "Models are trained too seldom: the one in service gets older while its world moves"
          + " on.";
    }

    @Override
    public String symptom() {
      return "Hours are saved, and the order of scores falls week by week, without any event that"
          + " could be its cause.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(Knob.name("every", "52w", "time from one training to the next", TIMES));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new Staleness(key(lifecycle), settings.name("every"));
    }

    @Override
    public String question() {
      return "How old may your model get, and who has measured it?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return isDriving(lifecycle)
          ? List.of(
              Expectation.falls("accuracy.oracle").by(0.056),
              Expectation.falls("accuracy.online").by(0.03),
              Expectation.falls("effort").by(60))
          : List.of(
              Expectation.falls("accuracy.oracle").by(0.026),
              Expectation.rises("latency.age.model"));
    }

    @Override
    public String detector() {
      return "fresh-model";
    }

    /// Customers who begin to mind prices in the fourteenth week, growing for half a year; or sensors
    /// that their maker gives new firmware.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with(
          isDriving(lifecycle) ? "world.firmware-release" : "world.thrift", "14w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = isDriving(lifecycle) ? "training" : "production-training";
      return new Remedy(
          "train on a schedule that follows from what age costs",
          List.of(
              work("quality against age", stage, Skill.DATA_SCIENCE, CURVE_HOURS),
              work("schedule and alarm on age", stage, Skill.ML_ENGINEERING, SCHEDULE_HOURS)),
          site -> site.reset(key(lifecycle)));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours);
    }
  }
}
