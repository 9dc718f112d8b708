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
import undercurrent.driving.Conditions;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Skill;
import undercurrent.settings.Knob;

/// Autonomous vehicles: a loop of ten stages around a fleet that drives, logs and learns.
///
/// More than half of the effort goes into data and much into validation; neither is set, both come
/// out of volumes and the time that a unit takes.
public final class DrivingLifecycle implements Lifecycle {
  static final String CALIBRATION = "camera-calibration";
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
                + "drives out of sync are lost."),
        new Stage(
            "curation",
            "data curation",
            DATA_SCIENCE,
            DATA,
            "Somebody looks through candidate clips and chooses those that are worth a "
                + "label."),
        new Stage(
            "labeling",
            "data labeling",
            LABELING,
            DATA,
            "Annotators draw boxes; a sample is labelled again for quality."),
        new Stage(
            "preparation",
            "data preparation",
            DATA_ENGINEERING,
            DATA,
            "Labelled frames run through the pipeline of scripts that makes feature tables "
                + "and splits."),
        new Stage(
            "training",
            "model training",
            ML_ENGINEERING,
            OTHER,
            "A sweep of permutations is trained on the newest rows and the best is " + "selected."),
        new Stage(
            "model-validation",
            "model validation",
            Skill.VALIDATION,
            VALIDATION,
            "The candidate is compared with the incumbent on frames that it has not seen; "
                + "the gate lets it pass or sends it back."),
        new Stage(
            "system-development",
            "system development",
            SYSTEM_ENGINEERING,
            OTHER,
            "The model that passed is built into the driving stack."),
        new Stage(
            "system-validation",
            "system validation",
            Skill.VALIDATION,
            VALIDATION,
            "The build drives a suite of scenarios in a closed loop; its collisions decide "
                + "at the gate."),
        new Stage(
            "deployment",
            "deployment",
            RELIABILITY,
            OTHER,
            "The build goes to the fleet, or back to the one before."),
        new Stage(
            "telemetry",
            "telemetry and logs",
            RELIABILITY,
            OTHER,
            "Disengagements are reviewed, delayed labels are read, alarms and incidents are "
                + "answered; the loop closes."));
  }

  @Override
  public List<String> signals() {
    return List.of(CALIBRATION);
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
  public List<Knob> parameters() {
    return List.of(
        Knob.duration("loop.every", "4w", "time from one scheduled turn of the loop to the next")
            .atLeast(24),
        Knob.count("fleet.encounters-per-week", "20", "encounters simulated a week").atLeast(1),
        Knob.count("fleet.drives-per-week", "150", "drives whose recordings come in").atLeast(1),
        Knob.duration("ingestion.time-per-drive", "6m", "check of a drive's manifest and clocks"),
        Knob.share("ingestion.lost-share", "3%", "drives whose sensors are out of sync"),
        Knob.count("curation.candidates", "1500", "clips that a turn looks through"),
        Knob.duration("curation.time-per-candidate", "25s", "look at a candidate clip"),
        Knob.count("labeling.clips", "200", "clips that a turn labels").atLeast(1),
        Knob.count("labeling.boxes-per-clip", "40", "boxes in a clip").atLeast(1),
        Knob.duration("labeling.seconds-per-box", "35s", "drawing one box; 0s makes labels free"),
        Knob.count("labeling.votes", "1", "annotators who label each clip").atLeast(1).atMost(5),
        Knob.share("labeling.audit-share", "10%", "clips that are labelled again for quality"),
        Knob.count("training.permutations", "2", "candidates that a sweep trains").atLeast(1),
        Knob.count("training.rows", "1200", "newest labelled rows that are learnt from")
            .atLeast(100),
        Knob.share("gate.margin", "2%", "accuracy that a candidate may lose and still pass"),
        Knob.share("gate.collision-margin", "6%", "collisions in the suite likewise"),
        Knob.duration("telemetry.label-delay", "5d", "until labels of served frames are in"),
        Knob.duration("telemetry.time-per-event", "45m", "review of a disengagement"));
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
