package undercurrent.hiddendebt.externalworld;

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

/// Predictions whose mean nobody holds against what came of them.
///
/// **Mechanism.** The weekly look at mean predictions against observed rates, over all and slice by
/// slice, is taken out of what people look at.
///
/// **Symptom.** Where a change puts inputs wrong, services run and answer; the fault lives until users
/// complain, and weeks of what was shown or driven are worse for it.
///
/// Only customers with a history see the fault, so that it is they who find less of what they want, while true
/// accuracy as a whole hardly moves, and the hours of the watch are saved: 2.7 a week over ten seeds of 52
/// weeks, for 211 pounds of revenue a week (112 to 311). What a shop sees of its predictions moves with
/// season and range by as much as by such a fault: the watch overlooks some, and the detector, which holds
/// a slice against all others, found it in 14 of 20 years. It spoke in 3 of 28 in which nothing was wrong;
/// where somebody watches the same faults come and end sooner, and it spoke in 9 of 20.
///
/// **Repayment.** Set the monitor up by slice, against the bias of each version when it was new, and
/// have labels for it soon. It has a price: an hour a week, and alarms that were none.
///
/// @param watch whether anybody looks, as the scenario's key says it
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 7.2</a>
public record NoPredictionBiasMonitor(String watch) implements Debt {
  private static final String KEY = "predictions.bias";
  private static final String WATCHED = "watched";
  private static final String UNWATCHED = "unwatched";

  @Override
  public void install(Site site) {
    site.write(KEY, watch);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double MONITOR_HOURS = 30; // sums by slice, limits, an alarm; assumed
    private static final double LABEL_HOURS = 16; // outcomes joined to predictions soon; assumed

    @Override
    public String id() {
      return "no-prediction-bias-monitor";
    }

    @Override
    public String title() {
      return "No monitor of prediction bias";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 7.2";
    }

    @Override
    public String mechanism() {
      return "Nobody holds the mean of predictions against what came of them, neither over all nor"
          + " by slice.";
    }

    @Override
    public String symptom() {
      return "A fault in what the model is given lives until users complain; it is mended weeks"
          + " later than it could be.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name("watch", UNWATCHED, "whether anybody looks", List.of(UNWATCHED, WATCHED)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new NoPredictionBiasMonitor(settings.name("watch"));
    }

    @Override
    public String question() {
      return "A model that always says the mean passes this test: what is it good for, then?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.falls("value.ndcg").by(0.0052),
          Expectation.falls("value.revenue").by(211),
          Expectation.falls("effort").by(2.7));
    }

    @Override
    public String detector() {
      return "prediction-bias";
    }

    /// Somebody looks, and recent sales are lost again and again for one slice of customers.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with(KEY, WATCHED).with("world.counts-lost", "16w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy(
          "a monitor of prediction bias by slice",
          List.of(
              work("monitor of prediction bias by slice", Skill.RELIABILITY, MONITOR_HOURS),
              work("outcomes joined to predictions", Skill.DATA_ENGINEERING, LABEL_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, Skill skill, double hours) {
      return Work.of(title, "operations", skill, Subsystem.MONITORING, hours);
    }
  }
}
