package undercurrent.organisation;

import java.util.List;
import java.util.Optional;

/// How somebody picks the next among the items that wait: an object that a scenario names for a
/// role, and that code can replace by its own.
@FunctionalInterface
public interface WorkChoice {
  /// Asks the role of the person.
  WorkChoice OF_THE_ROLE = (person, stage, waiting) -> person.role().choose(waiting);

  /// Chooses the next item; nothing when the person would rather wait until something changes.
  ///
  /// @param person who chooses
  /// @param stage the stage in which the person worked last; empty at the beginning
  /// @param waiting the items that the person may begin now, the oldest first; never empty
  Optional<WorkItem> choose(Person person, String stage, List<WorkItem> waiting);
}
