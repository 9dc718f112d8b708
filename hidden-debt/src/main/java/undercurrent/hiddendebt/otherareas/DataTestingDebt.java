package undercurrent.hiddendebt.otherareas;

import java.util.List;
import java.util.Locale;
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

/// Data that comes in without being tested, although data replaces code.
///
/// **Mechanism.** Drives are no longer checked for their manifest and clocks. Those out of sync come
/// in with a clip of another moment beside what the car saw; people label the clip, and models learn
/// that label for what the car saw. In a shop the values that others send are no longer held against
/// their range: when a team sends half of them in another unit, pages use them and models learn them.
///
/// **Symptom.** At first only fewer hours at ingestion. When plugs work loose, nobody counts the drives
/// that are out of sync, and nobody replaces the plugs; models learn wrong labels, true accuracy falls
/// weeks later, and rows held back, which are as wrong, tell the gates little. In the shop what is
/// shown is shuffled until the others see it themselves.
///
/// **Repayment.** Test data at ingestion again, and take the time that the checks take.
///
/// Counted in hours alone the debt of the data loop pays: the checks cost more than what follows from
/// their absence. What is lost is what validation can tell and how often it lets a release pass; true
/// accuracy falls by less than its spread over seeds, since gates keep much of what was learnt wrongly
/// from the road.
/// In the shop true accuracy was lower by 0.015 over ten seeds of a year and trade by 720 pounds a week:
/// most of it while the feed was wrong, and some for half a year more, as those weeks were learnt.
///
/// @param key what is tested, a key of the configuration
/// @param text what is tested of it from then on
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 8.1</a>
public record DataTestingDebt(String key, String text) implements Debt {
  private static final String DRIVES = "ingestion.checked-share";
  private static final String VALUES = "live-data.value-tests";

  private static boolean isDriving(String lifecycle) {
    return lifecycle.equals("av");
  }

  private static String key(String lifecycle) {
    return isDriving(lifecycle) ? DRIVES : VALUES;
  }

  @Override
  public void install(Site site) {
    site.write(key, text);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double TEST_HOURS = 40; // schemas and checks at ingestion; assumed
    private static final double OWNER_HOURS = 12; // an owner for each column; assumed

    @Override
    public String id() {
      return "data-testing-debt";
    }

    @Override
    public String title() {
      return "Data testing debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 8.1";
    }

    @Override
    public String mechanism() {
      return "What comes in is not checked: drives whose sensors are out of sync are labelled by a"
          + " clip of another moment; values of others in another unit go on to pages and models.";
    }

    @Override
    public String symptom() {
      return "Fewer hours at ingestion; when sensors or senders fail, accuracy falls, and validation,"
          + " whose rows are as bad, shows less of it.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return isDriving(lifecycle)
          ? List.of(Knob.share("skipped", "100%", "drives that are not checked"))
          : List.of(
              Knob.name(
                  "tests",
                  "untested",
                  "whether values of others are tested",
                  List.of("untested", "tested")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      String text =
          isDriving(lifecycle)
              ? String.format(Locale.ROOT, "%.1f%%", 100 * (1 - settings.share("skipped")))
              : settings.name("tests");
      return new DataTestingDebt(key(lifecycle), text);
    }

    @Override
    public String question() {
      return "If held-back rows are as wrong as those that were learnt, what can"
          + " validation tell?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return isDriving(lifecycle)
          ? List.of(Expectation.falls("accuracy.offline").by(0.094))
          : List.of(
              Expectation.falls("accuracy.oracle").by(0.01),
              Expectation.falls("value.revenue").by(780));
    }

    @Override
    public String detector() {
      return "ingestion-checks";
    }

    @Override
    public String detector(String lifecycle) {
      return isDriving(lifecycle) ? detector() : "value-ranges";
    }

    /// Plugs work loose; or a team whose feature is in use sends another unit for two months, unless
    /// somebody tells them.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return isDriving(lifecycle)
          ? Circumstances.USUAL.with("world.loose-plugs", "16w")
          : Circumstances.USUAL
              .with(VALUES, "tested")
              .with("world.taken-features", "tested")
              .with("world.failing-feed", "search_interest")
              .with("world.failing-feed-as", "other-unit")
              .with("world.failing-feed-from", "16w")
              .with("world.failing-feed-length", "9w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = isDriving(lifecycle) ? "ingestion" : "live-data";
      return new Remedy(
          "test data at ingestion",
          List.of(
              work("schemas and checks at ingestion", stage, TEST_HOURS),
              work("an owner for each column", stage, OWNER_HOURS)),
          site -> site.reset(key(lifecycle)));
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.DATA_ENGINEERING, Subsystem.DATA_VERIFICATION, hours);
    }
  }
}
