package undercurrent.hiddendebt.externalworld;

import java.util.List;
import undercurrent.debt.ByLifecycle;
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

/// Feeds that nobody holds to what the system needs of them.
///
/// **Mechanism.** The objectives of the feed are taken out: no share of events has to be in time, and
/// their number may be anything.
///
/// **Symptom.** When the side that sends a feed fails, nobody here looks and nobody tells them: tables of a
/// shop are late and thin, lenses of cars stay dirty, until they notice it themselves.
///
/// **Repayment.** Objectives from what the models need, agreed with those who send, with alarms.
///
/// Over six seeds of 52 weeks cars lost 0.048 of true accuracy (0.039 to 0.057), alike in every slice; a shop
/// 0.011.
///
/// @param stage the stage that reads the feed
/// @param freshness the share of events that has to be in time
/// @param band how far the number of a week's events may be from that of the weeks before
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 7.2</a>
public record UpstreamProducersUnmonitored(String stage, double freshness, double band)
    implements Debt {
  private static final double USUAL_FRESHNESS = 0.95;
  private static final double USUAL_BAND = 0.6;

  private static String stage(String lifecycle) {
    return ByLifecycle.choose(lifecycle, "telemetry", "live-data");
  }

  private static String freshness(String stage) {
    return stage + ".freshness-objective";
  }

  private static String band(String stage) {
    return stage + ".volume-band";
  }

  @Override
  public void install(Site site) {
    if (freshness < USUAL_FRESHNESS) {
      site.write(freshness(stage), percent(freshness));
    }
    if (band > USUAL_BAND) {
      site.write(band(stage), percent(band));
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ALARM_HOURS = 24; // assumed
    private static final double CONTRACT_HOURS = 12; // assumed

    @Override
    public String id() {
      return "upstream-producers-unmonitored";
    }

    @Override
    public String title() {
      return "Upstream producers unmonitored";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 7.2";
    }

    @Override
    public String mechanism() {
      return "The objectives of a feed are taken out: how late and how thin it is, nobody reads.";
    }

    @Override
    public String symptom() {
      return "When the side that sends it fails, what rests on it is late and thin for weeks;"
          + " what is shown or seen suffers, and no model is at fault.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.share("freshness", "0%", "events or reports that have to be in time; 95% is usual"),
          Knob.share("band", "100%", "how far the volume may move; 60% is usual"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new UpstreamProducersUnmonitored(
          stage(lifecycle), settings.share("freshness"), settings.share("band"));
    }

    @Override
    public String question() {
      return "Whose alarm rings when a feed that you read falls silent?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.falls("accuracy.oracle").by(ByLifecycle.choose(lifecycle, 0.05, 0.011)));
    }

    @Override
    public String detector() {
      return "feed-health";
    }

    /// The side that sends events, or tells of the dirt on lenses, fails again and again.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("world.feed-failure", "12w")
          .with("world.feed-failure-length", "8w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = stage(lifecycle);
      return new Remedy(
          "objectives of the feed, agreed with those who send",
          List.of(
              work("objectives and alarms of the feed", stage, Skill.DATA_ENGINEERING, ALARM_HOURS),
              work("contract with those who send", stage, Skill.ML_ENGINEERING, CONTRACT_HOURS)),
          site -> {
            site.reset(freshness(stage));
            site.reset(band(stage));
          });
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.MONITORING, hours);
    }
  }
}
