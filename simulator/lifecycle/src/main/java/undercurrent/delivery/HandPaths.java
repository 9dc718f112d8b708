package undercurrent.delivery;

import static undercurrent.organisation.Skill.DATA_ENGINEERING;
import static undercurrent.organisation.Skill.MERCHANDISING;
import static undercurrent.organisation.Skill.ML_ENGINEERING;
import static undercurrent.organisation.Skill.RELIABILITY;
import static undercurrent.organisation.Subsystem.ANALYSIS_TOOLS;
import static undercurrent.organisation.Subsystem.CONFIGURATION;
import static undercurrent.organisation.Subsystem.DATA_COLLECTION;
import static undercurrent.organisation.Subsystem.DATA_VERIFICATION;
import static undercurrent.organisation.Subsystem.FEATURE_EXTRACTION;
import static undercurrent.organisation.Subsystem.ML_CODE;
import static undercurrent.organisation.Subsystem.PROCESS_MANAGEMENT_TOOLS;
import static undercurrent.organisation.Subsystem.SERVING_INFRASTRUCTURE;

import java.util.List;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// The ways to production of an organisation without a single capability: level 0 of *MLOps:
/// continuous delivery and automation pipelines* (Google Cloud), where every step and every
/// transition is manual, notebooks and models are handed over, and releases are few.
///
/// Steps are the ones that text names. Hours, waits and shares are assumed, so that a change of code
/// takes weeks to months, as 86 of 100 said of a model (Algorithmia 2020: 14 % a week or less, 28 % up
/// to a month, 40 % longer, the rest do not know).
///
/// @param approver who approves
/// @param testing who tries code by hand
/// @param boardHours the mean wait for the meeting that approves a model
/// @param trainHours the mean wait for the release train that a model goes with
/// @param extractHours the wait for an extract of the newest data
/// @param handOverHours until a model that was handed over is taken up
public record HandPaths(
    Skill approver,
    Skill testing,
    double boardHours,
    double trainHours,
    double extractHours,
    double handOverHours) {
  private static final double DAY = 24;
  private static final double HALF_A_WEEK = 84; // the mean wait for something weekly

  /// Begins the way of each type.
  public void begin(DeliveryPaths paths) {
    paths.begin(new DeliveryPath(ChangeType.CODE, code()));
    paths.begin(new DeliveryPath(ChangeType.CONFIGURATION, configuration()));
    paths.begin(new DeliveryPath(ChangeType.DATA, data()));
    paths.begin(new DeliveryPath(ChangeType.MODEL, model()));
    paths.begin(new DeliveryPath(ChangeType.FILTER_RULE, filterRule()));
    paths.begin(new DeliveryPath(ChangeType.REFRESH, refresh()));
  }

  private List<DeliveryStep> code() {
    return List.of(
        hand("hand-over", "hand-over to engineers", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(4, 2 * DAY)
            .slips(0.04),
        hand("manual-test", "tests by hand", testing, DATA_VERIFICATION).takes(6, DAY).finds(0.4),
        approval(),
        window(),
        copy(3, 0.05),
        lookAtServer());
  }

  private List<DeliveryStep> configuration() {
    return List.of(
        hand("edit-by-hand", "the edit on every machine", RELIABILITY, CONFIGURATION)
            .takes(1, DAY)
            .slips(0.06),
        approval(),
        window(),
        copy(1, 0.03),
        lookAtServer());
  }

  private List<DeliveryStep> data() {
    return List.of(
        hand("hand-over", "hand-over to engineers", DATA_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(4, 3 * DAY)
            .slips(0.04),
        hand("back-fill", "a back-fill by hand", DATA_ENGINEERING, FEATURE_EXTRACTION)
            .takes(8, 0)
            .slips(0.05),
        hand("look-at-table", "a look at the tables", DATA_ENGINEERING, DATA_VERIFICATION)
            .takes(4, 0)
            .finds(0.4),
        approval(),
        window(),
        copy(3, 0.05),
        lookAtServer());
  }

  private List<DeliveryStep> model() {
    return List.of(
        hand("hand-over", "the notebook's hand-over", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(6, handOverHours)
            .slips(0.05),
        hand("rewrite", "the notebook's rewrite for production", ML_ENGINEERING, ML_CODE)
            .takes(16, 0)
            .slips(0.08),
        hand("compare-by-hand", "a comparison by hand", ML_ENGINEERING, ANALYSIS_TOOLS)
            .takes(8, 0)
            .finds(0.5),
        board(),
        window(),
        copy(3, 0.05),
        lookAtServer());
  }

  private List<DeliveryStep> filterRule() {
    return List.of(
        hand("approval", "approval by e-mail", approver, PROCESS_MANAGEMENT_TOOLS)
            .takes(0.5, DAY)
            .finds(0.1),
        hand("rule-window", "the wait for the night", MERCHANDISING, SERVING_INFRASTRUCTURE)
            .takes(0, DAY / 2),
        hand("copy-rules", "the list's copy to the server", MERCHANDISING, SERVING_INFRASTRUCTURE)
            .takes(0.5, 0)
            .slips(0.04));
  }

  private List<DeliveryStep> refresh() {
    return List.of(
        hand("extract", "an extract of the newest data", DATA_ENGINEERING, DATA_COLLECTION)
            .takes(4, extractHours)
            .slips(0.02),
        hand("notebook-run", "the notebook, cell by cell", ML_ENGINEERING, ML_CODE)
            .takes(6, 0)
            .slips(0.02),
        hand(DeliveryPath.TRAINING, "the training", ML_ENGINEERING, ML_CODE).takes(0, 0),
        hand("hand-over", "the model's hand-over", ML_ENGINEERING, PROCESS_MANAGEMENT_TOOLS)
            .takes(6, handOverHours)
            .slips(0.02),
        board(),
        hand("release-train", "the wait for the train", RELIABILITY, SERVING_INFRASTRUCTURE)
            .takes(0, trainHours),
        copy(4, 0.02),
        lookAtServer());
  }

  private DeliveryStep approval() {
    return hand("approval", "approval by e-mail", approver, PROCESS_MANAGEMENT_TOOLS)
        .takes(0.5, HALF_A_WEEK)
        .finds(0.05);
  }

  private DeliveryStep board() {
    return hand("approval", "approval by the board", approver, PROCESS_MANAGEMENT_TOOLS)
        .takes(1, boardHours)
        .finds(0.1);
  }

  private static DeliveryStep window() {
    return hand("release-window", "the weekly window", RELIABILITY, SERVING_INFRASTRUCTURE)
        .takes(0, HALF_A_WEEK);
  }

  private static DeliveryStep copy(double hours, double slipShare) {
    return hand("copy-to-server", "the copy to the server", RELIABILITY, SERVING_INFRASTRUCTURE)
        .takes(hours, 0)
        .slips(slipShare);
  }

  private static DeliveryStep lookAtServer() {
    return hand("look-at-server", "a look at the server", RELIABILITY, SERVING_INFRASTRUCTURE)
        .takes(1, 0)
        .finds(0.2);
  }

  private static DeliveryStep hand(String id, String title, Skill skill, Subsystem box) {
    return new DeliveryStep(id, title, skill, box, 0, 0, 0, 0);
  }
}
