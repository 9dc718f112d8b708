package undercurrent.delivery;

import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.DATA_SCIENCE;
import static undercurrent.organisation.Skill.MERCHANDISING;
import static undercurrent.organisation.Skill.ML_ENGINEERING;
import static undercurrent.organisation.Skill.RELIABILITY;
import static undercurrent.organisation.Subsystem.ANALYSIS_TOOLS;
import static undercurrent.organisation.Subsystem.CONFIGURATION;
import static undercurrent.organisation.Subsystem.DATA_COLLECTION;
import static undercurrent.organisation.Subsystem.DATA_VERIFICATION;
import static undercurrent.organisation.Subsystem.FEATURE_EXTRACTION;
import static undercurrent.organisation.Subsystem.MACHINE_RESOURCE_MANAGEMENT;
import static undercurrent.organisation.Subsystem.ML_CODE;
import static undercurrent.organisation.Subsystem.PROCESS_MANAGEMENT_TOOLS;
import static undercurrent.organisation.Subsystem.SERVING_INFRASTRUCTURE;

import java.util.ArrayList;
import java.util.List;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// The ways to production of an organisation without a single capability: level 0 of *MLOps:
/// continuous delivery and automation pipelines* (Google Cloud), where every step and every
/// transition is manual, notebooks and models are handed over, and releases are few.
///
/// Kinds and order of the steps are those of that text. Hours, waits and shares are assumed, so that
/// a change takes weeks to months, as companies said of a model (Algorithmia 2020, n = 745: 14 % up
/// to a week, 28 % up to a month, 40 % longer).
///
/// @param trial steps of a trial on the real system, before code and models are handed over
/// @param extractHours the wait for an extract of the newest data
/// @param boardHours the wait from a model's hand-over until those who meet have approved it
/// @param trainHours the mean wait for the release train that a refreshed model goes with
public record HandPaths(
    List<DeliveryStep> trial, double extractHours, double boardHours, double trainHours) {
  private static final double DAY = 24;
  private static final double WEEK = 7 * DAY;
  private static final double HALF_A_WEEK = WEEK / 2; // the mean wait for something weekly

  /// Begins the way of each type.
  public void begin(DeliveryPaths paths) {
    paths.begin(path(ChangeType.CODE, code(), trial));
    paths.begin(
        path(
            ChangeType.CONFIGURATION,
            List.of(hand("edit-by-hand", RELIABILITY, CONFIGURATION).takes(1, DAY).slips(0.08)),
            List.of()));
    paths.begin(path(ChangeType.DATA, data(), List.of()));
    paths.begin(path(ChangeType.MODEL, model(), trial));
    paths.begin(new DeliveryPath(ChangeType.FILTER_RULE, filterRule()));
    var refresh = new ArrayList<>(beforeTraining());
    refresh.add(hand(DeliveryPath.TRAINING, ML_ENGINEERING, ML_CODE));
    refresh.addAll(afterTraining());
    paths.begin(new DeliveryPath(ChangeType.REFRESH, refresh));
  }

  private static DeliveryPath path(
      ChangeType type, List<DeliveryStep> first, List<DeliveryStep> trial) {
    var steps = new ArrayList<>(first);
    steps.addAll(trial);
    steps.add(
        new DeliveryStep(
                "hand-over",
                "hand-over, and approval by e-mail",
                ML_ENGINEERING,
                PROCESS_MANAGEMENT_TOOLS,
                0,
                0,
                0,
                0)
            .takes(4, WEEK)
            .slips(0.05));
    steps.add(hand("release-window", RELIABILITY, SERVING_INFRASTRUCTURE).takes(0, HALF_A_WEEK));
    steps.add(copy());
    steps.add(
        hand("look-at-server", RELIABILITY, SERVING_INFRASTRUCTURE).takes(1, 0).finds(0.2));
    return new DeliveryPath(type, steps);
  }

  private static List<DeliveryStep> code() {
    return List.of(
        hand("copy-to-shared-folder", ML_ENGINEERING, ML_CODE).takes(1, 0).slips(0.04),
        integration(),
        test(8));
  }

  private static List<DeliveryStep> data() {
    return List.of(
        hand("backfill-by-hand", DATA_ENGINEERING, DATA_COLLECTION).takes(12, DAY).slips(0.06),
        hand("implement-for-training", ML_ENGINEERING, FEATURE_EXTRACTION)
            .takes(8, 0)
            .slips(0.04),
        hand("implement-for-serving", ML_ENGINEERING, FEATURE_EXTRACTION)
            .takes(12, DAY)
            .slips(0.08),
        integration(),
        test(8));
  }

  private static List<DeliveryStep> model() {
    return List.of(
        hand("notebook-to-script", ML_ENGINEERING, ML_CODE).takes(12, DAY).slips(0.06),
        hand("ask-what-was-tried", DATA_SCIENCE, ANALYSIS_TOOLS).takes(4, DAY),
        hand("rebuild-environment", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(6, 0)
            .slips(0.04),
        hand("wait-for-machine", ML_ENGINEERING, MACHINE_RESOURCE_MANAGEMENT)
            .takes(0.5, 2 * DAY),
        hand("try-settings-by-hand", DATA_SCIENCE, ML_CODE).takes(10, DAY),
        hand("evaluate-in-notebook", DATA_SCIENCE, ANALYSIS_TOOLS).takes(6, DAY).finds(0.4),
        integration());
  }

  private static List<DeliveryStep> filterRule() {
    return List.of(
        hand("edit-by-hand", MERCHANDISING, CONFIGURATION).takes(1, 0).slips(0.08),
        hand("ask-an-engineer", ML_ENGINEERING, CONFIGURATION).takes(1, 2 * DAY).finds(0.2),
        copy());
  }

  private List<DeliveryStep> beforeTraining() {
    return List.of(
        hand("extract-by-script", DATA_ENGINEERING, DATA_COLLECTION)
            .takes(4, extractHours)
            .slips(0.03),
        hand("compute-features-by-hand", DATA_ENGINEERING, FEATURE_EXTRACTION)
            .takes(6, DAY)
            .slips(0.03),
        hand("check-tables-by-eye", DATA_ENGINEERING, DATA_VERIFICATION).takes(3, 0).finds(0.4),
        hand("start-training-by-hand", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(2, DAY)
            .slips(0.02));
  }

  private List<DeliveryStep> afterTraining() {
    return List.of(
        hand("evaluate-in-notebook", ML_ENGINEERING, ANALYSIS_TOOLS).takes(6, DAY).finds(0.3),
        hand("hand-model-over", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(4, boardHours)
            .slips(0.03),
        hand("rewrite-for-serving", ML_ENGINEERING, SERVING_INFRASTRUCTURE)
            .takes(10, DAY)
            .slips(0.05),
        hand("test-by-hand", ML_ENGINEERING, DATA_VERIFICATION).takes(6, 0).finds(0.4),
        hand("release-window", RELIABILITY, SERVING_INFRASTRUCTURE).takes(0, trainHours),
        hand("copy-model-to-server", ML_ENGINEERING, SERVING_INFRASTRUCTURE)
            .takes(2, 0)
            .slips(0.03));
  }

  private static DeliveryStep integration() {
    return hand("integrate-by-hand", ML_ENGINEERING, ML_CODE).takes(8, DAY).slips(0.04);
  }

  private static DeliveryStep test(double hours) {
    return hand("test-by-hand", ML_ENGINEERING, DATA_VERIFICATION).takes(hours, DAY).finds(0.4);
  }

  private static DeliveryStep copy() {
    return hand("copy-to-server", RELIABILITY, SERVING_INFRASTRUCTURE).takes(3, 0).slips(0.05);
  }

  /// Returns a step by hand that takes no time yet and does no harm.
  public static DeliveryStep hand(String id, Skill skill, Subsystem box) {
    return new DeliveryStep(id, id.replace('-', ' '), skill, box, 0, 0, 0, 0);
  }
}
