package undercurrent.delivery;

import java.util.List;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.settings.Knob;

/// Interfaces between stages that say what is handed on: tables, artefacts and predictions with types,
/// which a build checks before anything runs.
///
/// A build finds what does not fit together, and not what is wrong in itself: four in five of the slips
/// of a change (assumed).
public final class StageContracts {
  /// How stages hand things on.
  static final String KNOB = "changes.stage-contracts";

  private static final String STEP = "build-against-contracts";
  private static final double FOUND = 0.8;
  private static final List<String> LATER = List.of("test-by-hand", "hand-over");
  private static final List<ChangeType> TYPES =
      List.of(ChangeType.CODE, ChangeType.DATA, ChangeType.MODEL);

  private StageContracts() {}

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(KNOB, "none", "whether stages have typed interfaces", List.of("none", "typed")));
  }

  /// Puts the build into the ways of changes, before they are tested by hand and handed over; where it is
  /// already, it stays.
  public static void sign(DeliveryPaths paths) {
    for (ChangeType type : TYPES) {
      DeliveryPath path = paths.of(type);
      path.remove(STEP);
      path.insertBefore(
          next(path),
          HandPaths.hand(STEP, Skill.ML_ENGINEERING, Subsystem.DATA_VERIFICATION).finds(FOUND));
    }
  }

  private static String next(DeliveryPath path) {
    return LATER.stream()
        .filter(step -> path.indexOf(step) >= 0)
        .findFirst()
        .orElse(path.rollOut().isEmpty() ? "" : path.rollOut().getFirst().id());
  }

  /// Takes the build out again: stages hand on whatever they like.
  public static void withdraw(DeliveryPaths paths) {
    TYPES.forEach(type -> paths.of(type).remove(STEP));
  }

  /// Tells whether stages have typed interfaces.
  public static boolean areSigned(DeliveryPaths paths) {
    return TYPES.stream().allMatch(type -> paths.of(type).indexOf(STEP) >= 0);
  }
}
