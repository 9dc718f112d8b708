package undercurrent.av;

import static undercurrent.graph.Node.Kind.ARTIFACT;
import static undercurrent.graph.Node.Kind.CODE_MODULE;
import static undercurrent.graph.Node.Kind.CONSUMER;
import static undercurrent.graph.Node.Kind.FEATURE;
import static undercurrent.graph.Node.Kind.JOB;
import static undercurrent.graph.Node.Kind.MODEL;
import static undercurrent.graph.Node.Kind.PIPELINE;
import static undercurrent.graph.Node.Kind.SERVICE;
import static undercurrent.graph.Node.Kind.SIGNAL;

import undercurrent.graph.CallSites;
import undercurrent.graph.SystemDrawing;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Knob;

/// The parts of the driving product, stage by stage, and what depends on what. Each stage's program
/// has the name of the stage; features stand in groups of columns that are computed together.
final class DrivingDrawing {
  private DrivingDrawing() {}

  static void draw(SystemGraph graph) {
    var drawing = new SystemDrawing(graph);
    parts(drawing);
    fleet(drawing);
    data(drawing);
    release(drawing);
    drawing.keys(DrivingParameters.ALL.stream().map(Knob::name).toList());
  }

  private static void parts(SystemDrawing drawing) {
    drawing
        .outside("world")
        .has(SIGNAL, DrivingLifecycle.CALIBRATION, DrivingLifecycle.FIRMWARE)
        .stage("ingestion", "data-engineer")
        .has(CODE_MODULE, "ingestion", "fleet")
        .has(ARTIFACT, "recordings", "frame-pool")
        .stage("curation", "data-scientist")
        .has(CODE_MODULE, "curation")
        .has(ARTIFACT, "candidate-set", "weak-slices")
        .stage("labeling", "data-engineer")
        .has(CODE_MODULE, "labeling")
        .has(ARTIFACT, "guideline", "labels")
        .stage("preparation", "data-engineer")
        .has(PIPELINE, DrivingLifecycle.PREPARATION)
        .has(ARTIFACT, "training-set")
        .stage("training", "ml-engineer")
        .has(ARTIFACT, CallSites.LEARNING)
        .has(CODE_MODULE, "training")
        .has(JOB, "sweep")
        .has(MODEL, "candidate-model", "committee")
        .stage("model-validation", "validation-engineer")
        .has(CODE_MODULE, "gate", "model-validation")
        .stage("system-development", "system-engineer")
        .has(CODE_MODULE, "system-development")
        .has(ARTIFACT, "golden-rows", "build")
        .has(SERVICE, "feature-extraction", "planning")
        .hasOwned(SERVICE, "perception", "ml-engineer")
        .hasOwned(FEATURE, "camera-patches", "ml-engineer")
        .hasOwned(FEATURE, "range-features", "ml-engineer")
        .hasOwned(FEATURE, "shape-features", "ml-engineer")
        .hasOwned(FEATURE, "aim", "ml-engineer")
        .stage("system-validation", "validation-engineer")
        .has(CODE_MODULE, "system-validation")
        .has(ARTIFACT, "scenario-suite", "past-events")
        .stage("deployment", "sre")
        .has(CODE_MODULE, "deployment", "domain")
        .hasOwned(MODEL, "model-in-service", "ml-engineer")
        .has(CONSUMER, "cars")
        .stage("telemetry", "sre")
        .has(CODE_MODULE, "telemetry")
        .has(ARTIFACT, "event-log", "served-rows", "delayed-labels")
        .has(JOB, "upload-triggers")
        .has(CONSUMER, "dashboard");
  }

  private static void fleet(SystemDrawing drawing) {
    drawing
        .outOf(DrivingLifecycle.CALIBRATION, "aim", "camera-patches")
        .outOf(DrivingLifecycle.FIRMWARE, "camera-patches", "range-features")
        .into("shape-features", "camera-patches", "range-features")
        .into("feature-extraction", "camera-patches", "range-features", "shape-features", "aim")
        .into("perception", "feature-extraction", "model-in-service")
        .flow("perception -> planning -> cars")
        .into("cars", "fleet", "domain")
        .outOf("cars", "recordings", "event-log", "served-rows")
        .flow("upload-triggers -> recordings")
        .into("telemetry", "event-log", "served-rows", "delayed-labels")
        .outOf("telemetry", "upload-triggers", "dashboard", "past-events", "domain");
  }

  private static void data(SystemDrawing drawing) {
    drawing
        .flow("recordings -> ingestion -> frame-pool -> curation -> candidate-set")
        .into("curation", "weak-slices", "committee")
        .flow("candidate-set -> labeling -> labels -> preparation -> training-set")
        .flow("guideline -> labeling -> delayed-labels")
        .flow(DrivingLifecycle.CALIBRATION + " -> preparation");
  }

  private static void release(SystemDrawing drawing) {
    drawing
        .flow(CallSites.LEARNING + " -> training")
        .flow("training-set -> training -> sweep -> candidate-model -> model-validation")
        .flow("training -> committee")
        .into("model-validation", "gate", "model-in-service", "training-set")
        .flow("model-validation -> weak-slices")
        .flow("model-validation -> system-development -> build -> system-validation")
        .flow("golden-rows -> system-development")
        .into("system-validation", "scenario-suite", "past-events", "model-in-service")
        .flow("system-validation -> deployment -> model-in-service");
  }
}
