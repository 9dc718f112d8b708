package undercurrent.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A kind of person: what they can do, when they work, what they cost and how they choose.
///
/// Roles are found through the service loader; each is one file.
public interface Role {

  /// Returns the name in files and measures, such as `data-engineer`.
  String id();

  /// Returns the name in words.
  String title();

  /// Returns what a person of this role does, in a sentence or two.
  String description();

  /// Returns where the role and its tasks are described.
  String source();

  /// Returns how well each skill is mastered: 1 does an hour's work in an hour, 0.5 in two.
  Map<Skill, Double> skills();

  /// Returns the cost of an hour, in the currency of the report.
  double costPerHour();

  /// Returns what the role does in each stage, lifecycle by lifecycle.
  default List<RoleTask> tasks() {
    return List.of();
  }

  /// Returns the rotas on which the role may stand.
  default List<RotaKind> rotas() {
    return List.of();
  }

  /// Tells whether the role takes urgent work outside its hours.
  default boolean isOnCall() {
    return false;
  }

  /// Chooses the next item out of those that the person is able to do, which are in the order of
  /// their arrival; the default takes urgent work first, then incidents, then the oldest.
  default Optional<WorkItem> choose(List<WorkItem> waiting) {
    return StandardChoice.URGENT_FIRST.choose("", waiting);
  }
}
