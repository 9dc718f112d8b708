package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import undercurrent.learning.Classifier;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.StackedModel;
import undercurrent.system.TrainingRun;

/// Asks the register which models take the score of another, and rehearses each upgrade of what is
/// at the bottom: the new model beneath the ones that are kept, end to end, on rows held back.
///
/// That a model stands on another is a finding, once a model. A rehearsal is one when the stack
/// loses more log-loss than the new model alone, by more than two standard errors of the paired
/// difference.
public final class UpgradeRehearsal implements Detector {
  @Override
  public String id() {
    return "upgrade-rehearsal";
  }

  @Override
  public String title() {
    return "Models on the scores of models";
  }

  @Override
  public String description() {
    return "Each model that takes the score of another is reported; each new model is scored end to"
        + " end beneath those that are kept, and may not lose by them.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 2.2 and question 4 of section 9; limit assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("errors", "2", "standard errors that a stack may lose by its upper models")
            .atLeast(0));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Rehearsals(settings.number("errors"));
  }

  private static final class Rehearsals implements Monitor {
    private final double limit;
    private final Map<String, UnaryOperator<Classifier>> stack = new LinkedHashMap<>();
    private int read;
    private int rehearsed;

    Rehearsals(double limit) {
      this.limit = limit;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<StackedModel> register = log.book(StackedModel.class);
      for (StackedModel entry : register.subList(read, register.size())) {
        boolean isNew = !stack.containsKey(entry.name());
        if (!entry.isInUse()) {
          stack.remove(entry.name());
        } else {
          stack.put(entry.name(), entry.over());
          if (isNew) {
            findings.add(standing(entry));
          }
        }
      }
      read = register.size();
      List<TrainingRun> runs = log.book(TrainingRun.class);
      for (TrainingRun run : runs.subList(rehearsed, runs.size())) {
        double lost = stack.isEmpty() ? 0 : lost(run);
        if (lost > limit) {
          findings.add(losing(run, lost));
        }
      }
      rehearsed = runs.size();
      return findings;
    }

    private Finding standing(StackedModel entry) {
      String words = "'" + entry.name() + "' takes the score of another model";
      return new Finding(entry.name(), stack.size(), 0, false, words);
    }

    private Finding losing(TrainingRun run, double lost) {
      String words =
          String.format(
              Locale.ROOT,
              "'%s' beneath %d kept models is worse than alone, by %.1f standard errors",
              run.version(),
              stack.size(),
              lost);
      return new Finding("corrections", lost, limit, false, words);
    }

    /// Returns what the stack loses against the new model alone, in standard errors.
    private double lost(TrainingRun run) {
      Classifier top = run.model();
      for (UnaryOperator<Classifier> each : stack.values()) {
        top = each.apply(top);
      }
      return PairedLosses.of(top, run.model(), run.rows(), run.pages()).inErrors();
    }
  }
}
