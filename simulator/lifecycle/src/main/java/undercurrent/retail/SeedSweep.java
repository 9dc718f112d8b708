package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.lifecycle.SeedChoice;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.statistics.ClusteredMean;
import undercurrent.system.EqualCandidates;

/// Candidates of one training that differ by nothing but their seed, and which of them is taken: the best on
/// rows that were held back, or, among those that these rows cannot tell from it, the best on pages with new
/// goods, of which there are few.
///
/// Where there are several, every other request of the week that is held back ranks them, and the rest
/// judge. The pages with new goods are older than what is learnt from; one half of them chooses, the other
/// is read.
final class SeedSweep {
  private static final String COUNT = "training.permutations";
  private static final int STRESS_DAYS = 182; // of pages with new goods; assumed
  private static final double ERRORS =
      2; // of the difference of two that rows tell apart, about 95 %
  private static final double STRESS_HOURS = 3; // of pages with new goods, a sweep; assumed

  private final Replication run;
  private final Settings settings;
  private final LearntPages pages;
  private final SeedChoice choice;

  SeedSweep(Replication run, Settings settings, LearntPages pages) {
    this.run = run;
    this.settings = settings;
    this.pages = pages;
    this.choice = new SeedChoice(settings);
  }

  /// Returns what a scenario can set about it.
  static List<Knob> knobs() {
    return List.of(
        Knob.count(COUNT, "1", "candidates that a training makes, each of another seed").atLeast(1),
        SeedChoice.knob());
  }

  /// Returns how many candidates a training makes.
  int size() {
    return settings.count(COUNT);
  }

  /// Makes pages with new goods ready, where somebody chooses by them.
  void prepare(SimProcess self, Nature nature) {
    if (size() > 1 && choice.isByStress()) {
      Work work =
          Work.of(
              "pages with new goods for a sweep",
              "production-training",
              Skill.DATA_SCIENCE,
              Subsystem.ANALYSIS_TOOLS,
              STRESS_HOURS);
      run.organisation().await(self, work.as(nature));
    }
  }

  /// Returns the rows of a week that judge.
  LoggedRows judging(LoggedRows week) {
    return size() == 1 ? week : week.ofRequests(request -> request % 2 == 1);
  }

  /// Returns the number of the candidate that is taken.
  int taken(String version, List<Classifier> candidates, LoggedRows week) {
    LoggedRows ranking = week.ofRequests(request -> request % 2 == 0);
    if (candidates.size() == 1 || ranking.size() == 0) {
      return 0;
    }
    List<double[]> losses =
        candidates.stream().map(each -> BinaryQuality.losses(each, ranking.table())).toList();
    int best = least(losses, IntStream.range(0, losses.size()).boxed().toList());
    List<Integer> equals = equals(losses, best, ranking);
    LoggedRows stress = newGoods();
    LoggedRows toRead = stress.ofRequests(request -> request % 2 == 1);
    if (toRead.size() == 0 || toRead.size() == stress.size()) {
      return best;
    }
    enter(version, equals.stream().map(candidates::get).toList(), ranking, toRead);
    if (!choice.isByStress()) {
      return best;
    }
    LoggedRows toChoose = stress.ofRequests(request -> request % 2 == 0);
    return least(
        candidates.stream().map(each -> BinaryQuality.losses(each, toChoose.table())).toList(),
        equals);
  }

  /// Returns the candidates whose loss is within two standard errors of the difference from the best.
  private static List<Integer> equals(List<double[]> losses, int best, LoggedRows rows) {
    var equals = new ArrayList<Integer>();
    for (int i = 0; i < losses.size(); i++) {
      double[] differences = minus(losses.get(i), losses.get(best));
      double error = ClusteredMean.standardError(differences, rows.requests());
      if (mean(differences) <= ERRORS * error) {
        equals.add(i);
      }
    }
    return equals;
  }

  private void enter(
      String version, List<Classifier> equals, LoggedRows ranking, LoggedRows stress) {
    double[] whole = equals.stream().mapToDouble(each -> likelihood(each, ranking)).toArray();
    double[] under = equals.stream().mapToDouble(each -> likelihood(each, stress)).toArray();
    run.log()
        .enter(
            new EqualCandidates(
                run.day(), version, whole, under, sampling(equals, stress), choice.name()));
  }

  /// Returns half the variance of the difference of two, on the mean of all pairs: that of one of them where
  /// they are equal in truth.
  private static double sampling(List<Classifier> equals, LoggedRows rows) {
    List<double[]> losses =
        equals.stream().map(each -> BinaryQuality.losses(each, rows.table())).toList();
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < losses.size(); i++) {
      for (int j = 0; j < i; j++) {
        double error =
            ClusteredMean.standardError(minus(losses.get(i), losses.get(j)), rows.requests());
        sum += error * error / 2;
        pairs++;
      }
    }
    double likelihood = likelihood(equals.getFirst(), rows);
    return pairs == 0 ? 0 : sum / pairs * likelihood * likelihood;
  }

  /// Returns the geometric mean of the chance that a model gave to what then happened.
  private static double likelihood(Classifier model, LoggedRows rows) {
    return StrictMath.exp(-mean(BinaryQuality.losses(model, rows.table())));
  }

  private LoggedRows newGoods() {
    int before = run.day() - (int) Math.round(settings.hours("training.window") / 24);
    int from = Math.max(0, before - STRESS_DAYS);
    return pages.logged(from, Math.max(from, before), Integer.MAX_VALUE).where(NewGoods::isIn);
  }

  private static int least(List<double[]> losses, List<Integer> among) {
    int best = among.getFirst();
    for (int i : among) {
      best = mean(losses.get(i)) < mean(losses.get(best)) ? i : best;
    }
    return best;
  }

  private static double[] minus(double[] these, double[] those) {
    return IntStream.range(0, these.length).mapToDouble(i -> these[i] - those[i]).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
