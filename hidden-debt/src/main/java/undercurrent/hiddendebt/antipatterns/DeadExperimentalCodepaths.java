package undercurrent.hiddendebt.antipatterns;

import java.util.List;
import undercurrent.debt.ByLifecycle;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.FlagTrials;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Branches of the code that trials left behind.
///
/// **Mechanism.** An alternative is tried in production behind a flag; when the trial is over, the flag is
/// off, and nobody takes the branch out.
///
/// **Symptom.** A module with `k` flags can run in 2^k ways: each change of it, and each further trial in
/// it, is tested by hand in all of them. Now and then a trial takes an old flag for its own branch; a
/// server that the copy missed then runs the old one.
///
/// For some weeks the debt pays, since nobody spends hours on removals; then each further flag of a module
/// doubles what its next test takes.
///
/// **Repayment.** Look at each branch again, and take out what production never takes.
///
/// @param afterwards what becomes of a branch after its trial: `left` or `removed`
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.3</a>
public record DeadExperimentalCodepaths(String afterwards) implements Debt {

  @Override
  public void install(Site site) {
    site.write(FlagTrials.AFTERWARDS, afterwards);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double REVIEW_HOURS = 16; // coverage of each branch read; assumed
    private static final double REMOVAL_HOURS = 40; // about an hour and a half a branch; assumed

    @Override
    public String id() {
      return "dead-experimental-codepaths";
    }

    @Override
    public String title() {
      return "Dead experimental codepaths";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.3";
    }

    @Override
    public String mechanism() {
      return "Trials put branches behind flags into the code, and nobody takes them out when the"
          + " trial is over.";
    }

    @Override
    public String symptom() {
      return "Changes are tested in ever more settings of flags; an old flag with a new meaning"
          + " breaks a server that still knows the old one.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "afterwards",
              FlagTrials.LEFT,
              "what becomes of a branch after its trial",
              List.of("removed", FlagTrials.LEFT)));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new DeadExperimentalCodepaths(settings.name("afterwards"));
    }

    @Override
    public String question() {
      return "In how many ways can a module with ten old flags run, and how many of them has"
          + " anybody tested?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("effort").by(ByLifecycle.choose(lifecycle, 8.8, 3.9)));
    }

    @Override
    public String detector() {
      return "branch-coverage";
    }

    /// A team that tries something in production three times a month, and changes code as often.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("changes.trials-per-month", "3")
          .with("changes.code-per-month", "3");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "system-development" : "operations";
      return new Remedy(
          "take out what production never takes",
          List.of(
              work("look at each branch", stage, REVIEW_HOURS),
              work("removal of old branches", stage, REMOVAL_HOURS)),
          Type::takeOut);
    }

    private static void takeOut(Site site) {
      site.reset(FlagTrials.AFTERWARDS);
      var trials = site.part(FlagTrials.class, FlagTrials.NAME);
      for (String flag : trials.old()) {
        trials.takeOut(flag);
        site.note("branch", flag, "is out of the code");
      }
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.ML_CODE, hours);
    }
  }
}
