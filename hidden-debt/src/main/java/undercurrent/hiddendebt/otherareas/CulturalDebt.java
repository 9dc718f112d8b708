package undercurrent.hiddendebt.otherareas;

import java.util.List;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.CleanUps;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.HandPaths;
import undercurrent.graph.Node;
import undercurrent.graph.RoughSpots;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A wall between research and engineering, and a team that is thanked for accuracy alone.
///
/// **Mechanism.** Nobody takes the time to finish what changes leave behind. And what data scientists make
/// is thrown over a wall: something that engineers need to know gets lost now and then, and they send
/// back what they do not accept.
///
/// **Symptom.** At first fewer hours; later every change has to get past what others left, and changes of
/// models and data come back.
///
/// In the data loop, whose hours differ from seed to seed by more than this, the interest in hours was within
/// luck over three seeds of 26 weeks; in the shop it was 6 hours a week.
///
/// **Repayment.** Reward deletion and simplicity as much as accuracy, and let both sides work together: what
/// was left is finished, and the wall goes.
///
/// @param lostShare the chance that something gets lost at the wall
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 8.4</a>
public record CulturalDebt(double lostShare) implements Debt {
  private static final String THROW = "throw-over-the-wall";
  private static final String ACCEPTANCE = "acceptance-by-engineers";
  private static final double ACCEPTANCE_HOURS = 2; // assumed, as what follows
  private static final double ACCEPTANCE_WAIT = 24;
  private static final double ACCEPTANCE_FINDS = 0.7;
  private static final List<ChangeType> THROWN = List.of(ChangeType.MODEL, ChangeType.DATA);

  @Override
  public void install(Site site) {
    site.write(CleanUps.KNOB, CleanUps.NEVER);
    site.paths().change(paths -> THROWN.forEach(type -> wall(paths.of(type))));
    THROWN.forEach(type -> site.note("way to production", type.id(), "leads over a wall"));
  }

  private void wall(DeliveryPath path) {
    String next = path.rollOut().isEmpty() ? "" : path.rollOut().getFirst().id();
    path.insertBefore(
        next,
        HandPaths.hand(THROW, Skill.DATA_SCIENCE, Subsystem.PROCESS_MANAGEMENT_TOOLS)
            .takes(1, 0)
            .slips(lostShare));
    path.insertBefore(
        next,
        HandPaths.hand(ACCEPTANCE, Skill.ML_ENGINEERING, Subsystem.PROCESS_MANAGEMENT_TOOLS)
            .takes(ACCEPTANCE_HOURS, ACCEPTANCE_WAIT)
            .finds(ACCEPTANCE_FINDS));
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double CLEANING_HOURS = 60; // what was left, finished; assumed
    private static final double TOGETHER_HOURS = 24; // of both sides, at one table; assumed

    @Override
    public String id() {
      return "cultural-debt";
    }

    @Override
    public String title() {
      return "Cultural debt";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 8.4";
    }

    @Override
    public String mechanism() {
      return "Nobody finishes what changes leave behind, and models are thrown over a wall, from"
          + " where some come back.";
    }

    @Override
    public String symptom() {
      return "Fewer hours at first; later each change has to get past what others left, and changes"
          + " come back from the wall.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.share("lost", "30%", "chance that something gets lost at the wall; assumed"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new CulturalDebt(settings.share("lost"));
    }

    @Override
    public String question() {
      return "When was somebody in your team last thanked for code that they deleted?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("effort").by(ByLifecycle.choose(lifecycle, 14.0, 8.5)));
    }

    @Override
    public String detector() {
      return "pay-down-share";
    }

    /// A system that is worked on every week, by changes each of which leaves something behind.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("changes.rough-spots", "100%")
          .with("changes.code-per-month", "4")
          .with("changes.data-per-month", "2")
          .with("changes.model-per-month", "1");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "training" : "production-training";
      return new Remedy(
          "finish what was left, and work together",
          List.of(
              work("what was left unfinished", stage, Skill.ML_ENGINEERING, CLEANING_HOURS),
              work("ways of working together", stage, Skill.DATA_SCIENCE, TOGETHER_HOURS)),
          Type::together);
    }

    private static void takeDown(DeliveryPath path) {
      path.remove(THROW);
      path.remove(ACCEPTANCE);
    }

    private static void together(Site site) {
      site.reset(CleanUps.KNOB);
      site.paths().change(paths -> THROWN.forEach(type -> takeDown(paths.of(type))));
      THROWN.forEach(type -> site.note("way to production", type.id(), "leads over no wall"));
      for (Node spot : RoughSpots.all(site.graph())) {
        site.graph().remove(spot.id());
      }
      site.note("code", "rough spots", "are finished");
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.ML_CODE, hours);
    }
  }
}
