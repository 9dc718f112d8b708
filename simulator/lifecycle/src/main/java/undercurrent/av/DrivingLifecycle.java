package undercurrent.av;

import static undercurrent.lifecycle.Stage.Kind.DATA;
import static undercurrent.lifecycle.Stage.Kind.OTHER;
import static undercurrent.lifecycle.Stage.Kind.VALIDATION;
import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.DATA_SCIENCE;
import static undercurrent.organisation.Skill.LABELING;
import static undercurrent.organisation.Skill.ML_ENGINEERING;
import static undercurrent.organisation.Skill.RELIABILITY;
import static undercurrent.organisation.Skill.SYSTEM_ENGINEERING;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.data.DataFolder;
import undercurrent.decision.DecisionType;
import undercurrent.driving.Conditions;
import undercurrent.driving.SuiteDriver;
import undercurrent.graph.SystemGraph;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.SafetyClaim;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Skill;
import undercurrent.settings.Conflict;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Autonomous vehicles: a loop of ten stages around a fleet that drives, logs and learns.
///
/// More than half of the effort goes into data and much into validation; neither is set, both come
/// out of volumes and the time that a unit takes.
public final class DrivingLifecycle implements Lifecycle {
  static final String CALIBRATION = "camera-calibration";
  static final String FIRMWARE = "sensor-firmware";
  static final String PREPARATION = "preparation";

  @Override
  public String id() {
    return "av";
  }

  @Override
  public String title() {
    return "Autonomous vehicles: the data loop";
  }

  @Override
  public String description() {
    return "A test fleet drives with a trained perception model; its frames are ingested, curated,"
        + " labelled, prepared and learnt from; the candidate is validated, integrated, validated"
        + " again in driving scenarios and rolled out; telemetry closes the loop.";
  }

  @Override
  public List<Stage> stages() {
    return List.of(
        new Stage(
                "ingestion",
                "data ingestion",
                DATA_ENGINEERING,
                DATA,
                "Recordings of the fleet's drives come in; manifests and clocks are checked, "
                    + "drives out of sync are lost, and the cars' sensors are calibrated.")
            .takes("drives", "recordings", "upload triggers", "requests to delete")
            .gives("frames in the pool")
            .stoppedBy(
                "a drive out of sync is lost; what does not fit through the link stays behind")
            .after("Ford, WSJ, 451 Research on volumes; hours assumed"),
        new Stage(
                "curation",
                "data curation",
                DATA_SCIENCE,
                DATA,
                "Somebody looks through candidate clips and chooses those that are worth a "
                    + "label.")
            .takes("frames in the pool", "weak slices", "a committee of models")
            .gives("candidate set")
            .stoppedBy("a pool with too little in it starves the turn, and the run says so")
            .after("Settles (2009), Active Learning Literature Survey; hours assumed"),
        new Stage(
                "labeling",
                "data labeling",
                LABELING,
                DATA,
                "Annotators draw boxes; a sample is labelled again for quality.")
            .takes("candidate set", "guideline")
            .gives("labels", "votes")
            .stoppedBy("label audit: a batch that a second look disagrees with is voted again")
            .after("Papadopoulos et al. (2017); Dawid and Skene (1979); Northcutt et al. (2021)"),
        new Stage(
                "preparation",
                "data preparation",
                DATA_ENGINEERING,
                DATA,
                "Labelled frames run through the pipeline of scripts that makes feature tables "
                    + "and splits.")
            .takes("labels", "pipeline", "calibration")
            .gives("training set, split by drive")
            .after("assumed"),
        new Stage(
                "training",
                "model training",
                ML_ENGINEERING,
                OTHER,
                "A sweep of permutations is trained on the newest rows and the best is "
                    + "selected; jobs queue for the machines, those of incidents first.")
            .takes("training set", "machines of the training cluster")
            .gives("candidate model", "committee")
            .after("Tribuo; hours assumed"),
        new Stage(
                "model-validation",
                "model validation",
                Skill.VALIDATION,
                VALIDATION,
                "The candidate is compared with the incumbent on frames that it has not seen; "
                    + "the gate lets it pass or sends it back.")
            .takes("candidate model", "rows that nobody has looked at", "model in service")
            .gives("slice report", "weak slices")
            .stoppedBy("margin, slices and past events; back to curation")
            .after("D'Amour et al. (2020) on what validation leaves open"),
        new Stage(
                "system-development",
                "system development",
                SYSTEM_ENGINEERING,
                OTHER,
                "The model that passed is built into the driving stack: cut down to a budget of "
                    + "time and memory, its answers compared with those that the stack gets.")
            .takes("candidate model", "latency and memory budget", "golden rows")
            .gives("build")
            .stoppedBy("a model over the budget is not built in; a broken contract is mended first")
            .after("kinds and share of defects, hours and budgets assumed"),
        new Stage(
                "system-validation",
                "system validation",
                Skill.VALIDATION,
                VALIDATION,
                "The build drives scenarios near the physical limit and the cut-ins of UNECE "
                    + "R157, replays what once went wrong, and rides along in shadow mode.")
            .takes("build", "scenario suite", "past events", "newest frames")
            .gives("approval", "suite results beside the references", "mended events")
            .stoppedBy(
                "collisions beyond the margin; phantom brakes, cut-ins, replay or shadow mode worse"
                    + " than chance gives")
            .after("UNECE R157; hours assumed"),
        new Stage(
                "deployment",
                "deployment",
                RELIABILITY,
                OTHER,
                "The build goes to the fleet, or back to the one before.")
            .takes("approved build")
            .gives("release")
            .stoppedBy(
                "canary: a part of the fleet whose safety events are more than chance gives; the "
                    + "domain widens only by a claim with a 95 % bound")
            .after(
                "Kalra and Paddock (2016) on miles; Przyborowski and Wilenski (1940) on two rates; "
                    + "hours assumed"),
        new Stage(
                "telemetry",
                "telemetry and logs",
                RELIABILITY,
                OTHER,
                "Disengagements are reviewed, delayed labels are read, alarms and incidents are "
                    + "answered; the loop closes.")
            .takes("events of the fleet", "delayed labels", "alarms")
            .gives("incidents", "upload triggers", "records for replay")
            .after("California DMV disengagement reports 2021-2023; hours assumed"));
  }

  @Override
  public List<String> signals() {
    return List.of(CALIBRATION, FIRMWARE);
  }

  @Override
  public List<String> pipelines() {
    return List.of(PREPARATION);
  }

  @Override
  public List<String> services() {
    return List.of("feature-extraction", "perception", "planning");
  }

  @Override
  public List<String> slices() {
    return Conditions.ALL.stream().map(Conditions::id).toList();
  }

  @Override
  public String accuracy() {
    return "share of frames in which perception names the right kind of road user, or none";
  }

  @Override
  public List<String> references() {
    return SuiteDriver.ids();
  }

  @Override
  public Optional<SafetyClaim> safetyCase() {
    return Optional.of(DrivingSafetyCase.claim());
  }

  @Override
  public List<DecisionType> decisions() {
    return DrivingDecisions.ALL;
  }

  @Override
  public List<Knob> parameters() {
    return DrivingParameters.all();
  }

  @Override
  public List<Conflict> conflicts(Settings parameters) {
    return DrivingConflicts.among(parameters);
  }

  @Override
  public Optional<FullTrial> fullTrial() {
    return Optional.of(
        new FullTrial(List.of("preparation", "training", "model-validation"), "model-validation"));
  }

  @Override
  public void draw(SystemGraph graph) {
    DrivingDrawing.draw(graph);
  }

  @Override
  public SequencedMap<String, Integer> staff() {
    var staff = new LinkedHashMap<String, Integer>();
    staff.put("data-engineer", 2);
    staff.put("labeler", 4);
    staff.put("data-scientist", 1);
    staff.put("ml-engineer", 2);
    staff.put("system-engineer", 1);
    staff.put("validation-engineer", 2);
    staff.put("sre", 1);
    return staff;
  }

  @Override
  public Opened open(Optional<DataFolder> dataFolder) {
    return dataFolder
        .map(folder -> folder.root().resolve("ca-dmv-disengagements"))
        .filter(Files::isDirectory)
        .map(DrivingProduct::onReports)
        .orElseGet(DrivingProduct::embedded);
  }
}
