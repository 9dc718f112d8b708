package undercurrent.capability;

import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.DATA_SCIENCE;
import static undercurrent.organisation.Skill.MERCHANDISING;
import static undercurrent.organisation.Skill.ML_ENGINEERING;
import static undercurrent.organisation.Skill.RELIABILITY;
import static undercurrent.organisation.Skill.SYSTEM_ENGINEERING;
import static undercurrent.organisation.Skill.VALIDATION;
import static undercurrent.organisation.Subsystem.ANALYSIS_TOOLS;
import static undercurrent.organisation.Subsystem.CONFIGURATION;
import static undercurrent.organisation.Subsystem.DATA_COLLECTION;
import static undercurrent.organisation.Subsystem.DATA_VERIFICATION;
import static undercurrent.organisation.Subsystem.FEATURE_EXTRACTION;
import static undercurrent.organisation.Subsystem.MACHINE_RESOURCE_MANAGEMENT;
import static undercurrent.organisation.Subsystem.ML_CODE;
import static undercurrent.organisation.Subsystem.PROCESS_MANAGEMENT_TOOLS;
import static undercurrent.organisation.Subsystem.SERVING_INFRASTRUCTURE;

import java.util.List;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DataRefresh;
import undercurrent.delivery.DeliveryPath;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.delivery.DeliveryStep;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// The ways to production where people do everything by hand, which is Google's level 0: scripts
/// and notebooks, every transition manual, scientists who hand a model over to engineers.
///
/// Order and kinds of the steps are those of Google's description of level 0; their hours, waits
/// and shares are assumed.
public final class ManualPaths {
  private static final DeliveryStep SHARED_FOLDER =
      step("copy-to-shared-folder", ML_ENGINEERING, ML_CODE, 1, 0, 0.05, 0);
  private static final DeliveryStep INTEGRATION =
      step("integrate-by-hand", ML_ENGINEERING, ML_CODE, 8, 24, 0.05, 0);
  private static final DeliveryStep TEST =
      step("test-by-hand", ML_ENGINEERING, DATA_VERIFICATION, 12, 0, 0, 0.3);
  private static final DeliveryStep TEST_DRIVE =
      step("test-drive", VALIDATION, ANALYSIS_TOOLS, 24, 72, 0, 0.4);
  private static final DeliveryStep HAND_OVER =
      step("hand-over", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS, 4, 72, 0.05, 0);
  private static final DeliveryStep WINDOW =
      step("release-window", RELIABILITY, SERVING_INFRASTRUCTURE, 0, 168, 0, 0);
  private static final DeliveryStep COPY =
      step("copy-to-server", RELIABILITY, SERVING_INFRASTRUCTURE, 3, 0, 0.08, 0);

  private ManualPaths() {}

  /// Sets all ways of a lifecycle.
  public static void begin(String lifecycle, DeliveryPaths paths, DataRefresh refresh) {
    boolean drives = lifecycle.equals("av");
    List<DeliveryStep> trial = drives ? List.of(TEST_DRIVE) : List.of();
    paths.begin(path(ChangeType.CODE, List.of(SHARED_FOLDER, INTEGRATION, TEST), trial));
    paths.begin(path(ChangeType.CONFIGURATION, List.of(edit(SYSTEM_ENGINEERING)), List.of()));
    paths.begin(path(ChangeType.DATA, data(), List.of()));
    paths.begin(path(ChangeType.MODEL, model(), trial));
    if (!drives) {
      var rule =
          List.of(
              edit(MERCHANDISING),
              step("ask-an-engineer", ML_ENGINEERING, CONFIGURATION, 2, 24, 0, 0),
              COPY);
      paths.begin(new DeliveryPath(ChangeType.FILTER_RULE, rule));
    }
    refresh.begin(toTraining(), toProduction());
  }

  private static DeliveryPath path(
      ChangeType type, List<DeliveryStep> first, List<DeliveryStep> trial) {
    var path = new DeliveryPath(type, first);
    trial.forEach(step -> path.insertBefore("", step));
    List.of(HAND_OVER, WINDOW, COPY).forEach(step -> path.insertBefore("", step));
    return path;
  }

  private static DeliveryStep edit(Skill skill) {
    return step("edit-by-hand", skill, CONFIGURATION, 1, 0, 0.1, 0);
  }

  private static List<DeliveryStep> data() {
    return List.of(
        step("backfill-by-hand", DATA_ENGINEERING, DATA_COLLECTION, 16, 24, 0.1, 0),
        step("implement-for-training", ML_ENGINEERING, FEATURE_EXTRACTION, 8, 0, 0.05, 0),
        step("implement-for-serving", ML_ENGINEERING, FEATURE_EXTRACTION, 24, 24, 0.15, 0),
        INTEGRATION,
        TEST);
  }

  private static List<DeliveryStep> model() {
    return List.of(
        step("notebook-to-script", ML_ENGINEERING, ML_CODE, 16, 24, 0.1, 0),
        step("ask-what-was-tried", DATA_SCIENCE, ANALYSIS_TOOLS, 6, 24, 0, 0),
        step("rebuild-environment", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS, 8, 0, 0.05, 0),
        step("wait-for-machine", ML_ENGINEERING, MACHINE_RESOURCE_MANAGEMENT, 0.5, 48, 0, 0),
        step("try-settings-by-hand", DATA_SCIENCE, ML_CODE, 12, 24, 0, 0),
        step("evaluate-in-notebook", DATA_SCIENCE, ANALYSIS_TOOLS, 6, 24, 0, 0.3),
        INTEGRATION);
  }

  private static List<DeliveryStep> toTraining() {
    return List.of(
        step("extract-by-script", DATA_ENGINEERING, DATA_COLLECTION, 4, 24, 0.05, 0),
        step("compute-features-by-hand", DATA_ENGINEERING, FEATURE_EXTRACTION, 6, 24, 0.05, 0),
        step("check-tables-by-eye", DATA_ENGINEERING, DATA_VERIFICATION, 3, 0, 0, 0.4),
        step("start-training-by-hand", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS, 2, 24, 0.03, 0));
  }

  private static List<DeliveryStep> toProduction() {
    return List.of(
        step("evaluate-in-notebook", ML_ENGINEERING, ANALYSIS_TOOLS, 6, 24, 0, 0.3),
        step("hand-model-over", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS, 4, 72, 0.05, 0),
        step("rewrite-for-serving", ML_ENGINEERING, SERVING_INFRASTRUCTURE, 12, 24, 0.1, 0),
        step("test-by-hand", ML_ENGINEERING, DATA_VERIFICATION, 6, 0, 0, 0.4),
        WINDOW,
        step("copy-model-to-server", ML_ENGINEERING, SERVING_INFRASTRUCTURE, 2, 0, 0.05, 0));
  }

  private static DeliveryStep step(
      String id,
      Skill skill,
      Subsystem box,
      double hours,
      double waitHours,
      double slipShare,
      double findShare) {
    String title = id.replace('-', ' ');
    return new DeliveryStep(id, title, skill, box, hours, waitHours, slipShare, findShare);
  }
}
