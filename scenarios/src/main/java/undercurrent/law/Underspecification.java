package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.reference.ClearDayLab;
import undercurrent.reference.ClearDayLab.Project;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L23. Models that are equally good where they were tested differ where they were not.
///
/// Projects train the same learner on clear days of their own. On clear days they are as good as
/// one another; by night, of which the rows told nothing, each is what luck made of it.
public final class Underspecification implements Law {
  private static final int PROJECTS = 10;

  @Override
  public String id() {
    return "L23";
  }

  @Override
  public String title() {
    return "Underspecification";
  }

  @Override
  public String source() {
    return "D'Amour et al. (2022), JMLR 23; own trial (laws, L23): 14 times";
  }

  @Override
  public String expected() {
    return "the standard deviation of accuracy over projects under stress is five or more times"
        + " that on rows like those learnt from";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var lab = ClearDayLab.run(trial.seed(), PROJECTS, trial.replications());
    var topic = new Topic("Accuracy of clear-day models", source());
    return new Evidence(
        PROJECTS,
        List.of(
            topic.of(
                "sd by night over sd by day", ratio(lab.projects()), new Expectation.AtLeast(5), 1),
            topic.of("sd by day", exact(lab, Project::day), new Expectation.AtLeast(0), 4),
            topic.of("sd by night", exact(lab, Project::night), new Expectation.AtLeast(0), 4)));
  }

  private static Estimate exact(ClearDayLab lab, ToDoubleFunction<Project> accuracy) {
    return ReferenceFigure.exactly(sd(lab.projects(), accuracy));
  }

  /// Returns the ratio with its interval by the jackknife.
  private static Estimate ratio(List<Project> projects) {
    double whole = rawRatio(projects);
    var pseudo = new ArrayList<Double>();
    for (int i = 0; i < projects.size(); i++) {
      var others = new ArrayList<>(projects);
      others.remove(i);
      pseudo.add(projects.size() * whole - (projects.size() - 1) * rawRatio(others));
    }
    Estimate spread = Estimate.of(pseudo);
    double half = spread.halfWidth();
    return new Estimate(whole, Math.max(0, whole - half), whole + half, projects.size());
  }

  private static double rawRatio(List<Project> projects) {
    return sd(projects, Project::night) / sd(projects, Project::day);
  }

  private static double sd(List<Project> projects, ToDoubleFunction<Project> accuracy) {
    var tally = new Tally();
    projects.forEach(project -> tally.add(accuracy.applyAsDouble(project)));
    return tally.sd();
  }
}
