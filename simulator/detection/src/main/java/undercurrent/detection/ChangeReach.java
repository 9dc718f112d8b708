package undercurrent.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureTrial;
import undercurrent.system.OperationsLog;

/// Counts the slices in which decisions turn round though a feature was changed for another slice.
///
/// Both models of a trial come from the same rows and seed, so what moves moves by the change
/// alone. Of models that share nothing, decisions of another slice cannot turn round.
public final class ChangeReach implements Detector {
  private static final double SHARE = 0.6; // of rows that are decided on; assumed

  @Override
  public String id() {
    return "change-reach";
  }

  @Override
  public String title() {
    return "Reach of a change";
  }

  @Override
  public String description() {
    return "Of each feature that is tried in another form for one slice, counts the other slices"
        + " whose decisions turn round, and speaks when it is half of them.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 2.1: changes in prediction behaviour; limits assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("churn", "1%", "decisions of a slice that may turn round"),
        Knob.share("slices", "50%", "other slices in which more than that is a finding"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Trials(settings.share("churn"), settings.share("slices"));
  }

  private static final class Trials implements Monitor {
    private final double churn;
    private final double limit;
    private int read;

    Trials(double churn, double limit) {
      this.churn = churn;
      this.limit = limit;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public double machineHours() {
      return 0.2; // two trainings every few weeks; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<FeatureTrial> trials = log.book(FeatureTrial.class);
      for (FeatureTrial trial : trials.subList(read, trials.size())) {
        double reached = reached(trial);
        if (reached >= limit) {
          String words =
              String.format(
                  Locale.ROOT,
                  "another '%s' for %s moves %.0f %% of the other slices",
                  trial.feature(),
                  trial.slice(),
                  100 * reached);
          findings.add(new Finding("model", reached, limit, false, words));
        }
      }
      read = trials.size();
      return findings;
    }

    /// Returns the share of the other slices in which decisions turn round.
    private double reached(FeatureTrial trial) {
      Map<String, Double> others = trial.churn(SHARE);
      others.remove(trial.slice());
      long reached = others.values().stream().filter(turned -> turned > churn).count();
      return others.isEmpty() ? 0 : (double) reached / others.size();
    }
  }
}
