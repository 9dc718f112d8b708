package undercurrent.report;

import java.util.List;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.detection.Detector;
import undercurrent.detection.Finding;
import undercurrent.detection.Monitor;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.Twin;
import undercurrent.experiment.TwinResult;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Plan.DetectorUse;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Exponential;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;

/// A debt of the toy, its detector and its remedy.
record ToyDebt() implements DebtType {

  /// Returns the twin of the debt, from the eighth week on.
  static TwinResult twin(int weeks, int replications) {
    var use = new DebtUse("vendor", new ToyDebt(), Settings.none(), 8 * 7 * 24.0);
    var watch = new DetectorUse(new ToyDetector(), Settings.none());
    return new Twin(Experiment.of(1, replications), use, watch).run(ToyLifecycle.plan(weeks));
  }

  @Override
  public String id() {
    return "unstable-data-dependency";
  }

  @Override
  public String title() {
    return "Unstable data dependency";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 3.1";
  }

  @Override
  public String mechanism() {
    return "The vendor of the camera calibrates it anew without telling anybody.";
  }

  @Override
  public String symptom() {
    return "Served quality falls between releases while validation looks fine.";
  }

  @Override
  public List<String> lifecycles() {
    return List.of("av");
  }

  @Override
  public List<Knob> knobs(String lifecycle) {
    return List.of();
  }

  @Override
  public Debt create(String lifecycle, Settings settings) {
    return site -> {
      var sizes = site.stream("size of shift");
      site.repeatedly(
          "vendor release",
          new Exponential(200),
          () -> site.signal("camera").shift(6 * (sizes.nextUniform() - 0.5)));
    };
  }

  @Override
  public String question() {
    return "What does it cost?";
  }

  @Override
  public List<Expectation> expectations(String lifecycle) {
    return List.of(
        Expectation.rises("effort.subsystem.monitoring").by(100),
        Expectation.falls("accuracy.oracle").by(0.1));
  }

  @Override
  public String detector() {
    return "input-drift";
  }

  @Override
  public Remedy remedy(String lifecycle, Settings settings) {
    var work =
        Work.of("pin the camera", "ingestion", Skill.DATA_ENGINEERING, Subsystem.CONFIGURATION, 40);
    return new Remedy("Pin", List.of(work), site -> site.signal("camera").pinToVetted());
  }

  /// Raises its voice when the camera has moved since yesterday.
  record ToyDetector() implements Detector {
    @Override
    public String id() {
      return "input-drift";
    }

    @Override
    public String title() {
      return "Input drift";
    }

    @Override
    public String description() {
      return "Compares today with yesterday.";
    }

    @Override
    public String source() {
      return "assumed";
    }

    @Override
    public List<Knob> knobs() {
      return List.of();
    }

    @Override
    public Monitor begin(Settings settings) {
      return new Monitor() {
        @Override
        public List<Finding> look(OperationsLog log, int day) {
          var rows = log.served(day - 3, day + 1);
          double moved =
              rows.isEmpty()
                  ? 0
                  : Math.abs(rows.getLast().features()[0] - rows.getFirst().features()[0]);
          return moved > 0.06
              ? List.of(new Finding("camera", moved, 0.06, true, "camera moved"))
              : List.of();
        }

        @Override
        public int daysBetweenLooks() {
          return 1;
        }
      };
    }
  }
}
