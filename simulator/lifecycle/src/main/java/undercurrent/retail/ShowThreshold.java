package undercurrent.retail;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Scoring;
import undercurrent.system.Acted;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.trace.Happening;

/// The score that a candidate needs to be shown at all.
///
/// It belongs to a model: another model gives other scores to the same candidates. So the threshold
/// is learnt for each, and again every week, on the candidates of the last week, in such a way that
/// the share of them that may be shown stays; or it stays as somebody set it once, until somebody sees
/// that pages are thin or that anything goes, and sets it anew.
final class ShowThreshold implements ReleaseStep {
  /// What it is called.
  static final String NAME = "show-threshold";

  private static final String RENEWAL = "ordering.show-threshold";
  private static final String LEARNT = "learnt";
  private static final String BY_HAND = "by-hand";
  private static final double SHARE = 0.6; // of candidates that are worth a place; assumed
  private static final int FEWEST = 3; // places of any page; assumed
  private static final int DAYS = 7;
  private static final double OFF = 1.25; // times as many or as few as wanted are seen; assumed
  private static final int ENOUGH = 100; // candidates to judge by
  private static final int WEEKS = 4; // from one look of the product owner to the next
  private static final double FIGURES_HOURS = 6; // curves of a data scientist; assumed
  private static final double CHOICE_HOURS = 3; // of the product owner; assumed
  private static final double MACHINE_HOURS = 0.1;

  private final Replication run;
  private final Settings settings;
  private final Map<String, Classifier> models = new LinkedHashMap<>();
  private final Map<String, Double> learnt = new LinkedHashMap<>();
  private double byHand = Double.NaN;
  private boolean isBeingSet;

  ShowThreshold(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Returns what a scenario can set about it.
  static Knob renewal() {
    return Knob.name(
        RENEWAL,
        LEARNT,
        "whether the score needed to be shown is learnt for each model and week, or set by hand",
        List.of(LEARNT, BY_HAND));
  }

  /// Returns a chain of components that shows only what passes, where a model scores in it.
  ProductionInference over(ProductionInference chain) {
    Ordering ordering = chain.ordering();
    double threshold = of(chain.scoring());
    return Double.isNaN(threshold)
        ? chain
        : chain.with((Ordering) new ShownAbove(ordering, threshold, FEWEST));
  }

  private double of(Scoring scoring) {
    double own = learnt.getOrDefault(scoring.version(), Double.NaN);
    return Double.isNaN(own) || Double.isNaN(byHand) ? own : byHand;
  }

  /// Learns the threshold of a candidate; where it is set by hand, the first one stays.
  @Override
  public void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout) {
    double[] scores = scores(candidate);
    if (scores.length == 0) {
      return;
    }
    models.put(version, candidate);
    learnt.put(version, quantile(scores));
    run.trace().record(new Happening.MachineUsed(NAME, MACHINE_HOURS, MACHINE_HOURS));
  }

  @Override
  public void released(String version) {
    settle(version);
  }

  /// Looks at the last week: how much passed, and every four weeks whether somebody minds.
  ///
  /// @param version the model in service
  void look(int week, int day, String version) {
    settle(version);
    Classifier model = models.get(version);
    if (model == null) {
      return;
    }
    double[] scores = scores(model);
    if (scores.length < ENOUGH) {
      return;
    }
    double share = acted(day, scores, Double.isNaN(byHand) ? learnt(version) : byHand);
    if (!isByHand()) {
      learnt.put(version, quantile(scores));
    } else if ((share > OFF * SHARE || share * OFF < SHARE) && week % WEEKS == 0 && !isBeingSet) {
      isBeingSet = true;
      run.simulation().start("setting of " + NAME, self -> setByHand(self, version));
    }
  }

  private double learnt(String version) {
    return learnt.getOrDefault(version, 0.0);
  }

  /// Notes how much of the week passed, and returns the share.
  private double acted(int day, double[] scores, double threshold) {
    long acted = Arrays.stream(scores).filter(score -> score >= threshold).count();
    run.log().enter(new Acted(day, NAME, acted, scores.length, SHARE));
    double share = (double) acted / scores.length;
    run.trace().record(new Happening.QualityRead("acted", NAME, share, scores.length));
    return share;
  }

  /// Takes over what is usual where the threshold begins, or ends, to be set by hand.
  private void settle(String version) {
    if (!isByHand()) {
      byHand = Double.NaN;
    } else if (Double.isNaN(byHand)) {
      byHand = learnt.getOrDefault(version, Double.NaN);
    }
  }

  private boolean isByHand() {
    return settings.name(RENEWAL).equals(BY_HAND);
  }

  private void setByHand(SimProcess self, String version) {
    run.simulation().cause(run.configuration().cause(RENEWAL));
    await(self, "figures for the threshold", Skill.DATA_SCIENCE, FIGURES_HOURS);
    await(self, "choice of the threshold", Skill.PRODUCT, CHOICE_HOURS);
    Classifier model = models.get(version);
    double[] scores = model == null ? new double[0] : scores(model);
    if (isByHand() && scores.length > 0) {
      byHand = quantile(scores);
      run.trace()
          .record(new Happening.PartChanged("threshold", NAME, "is set by hand for " + version));
    }
    isBeingSet = false;
  }

  /// The candidates of the last week, whether they passed or not.
  private double[] scores(Classifier model) {
    int today = run.day();
    return run.log().served(today - DAYS, today + 1).stream()
        .map(ServedRow::features)
        .mapToDouble(row -> model.probabilities(row)[1])
        .toArray();
  }

  private static double quantile(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted[(int) ((1 - SHARE) * sorted.length)];
  }

  private void await(SimProcess self, String title, Skill skill, double hours) {
    run.organisation()
        .await(
            self,
            Work.of(title, "ordering", skill, Subsystem.CONFIGURATION, hours).as(Nature.REWORK));
  }
}
