package undercurrent.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The choices that a scenario can name. All take urgent work first, and ties go to the oldest.
///
/// Shortest first gives the least mean time in a queue of known sizes (Schrage 1968); the oldest
/// first is fair; staying in one stage saves refocusing.
public enum StandardChoice implements WorkChoice {
  /// Incidents, then the oldest.
  URGENT_FIRST {
    @Override
    Optional<WorkItem> calm(String stage, List<WorkItem> waiting) {
      return first(waiting, item -> item.nature() == Nature.INCIDENT)
          .or(() -> waiting.stream().findFirst());
    }
  },
  /// The oldest, whatever it is.
  OLDEST_FIRST {
    @Override
    Optional<WorkItem> calm(String stage, List<WorkItem> waiting) {
      return waiting.stream().min(Comparator.comparingLong(WorkItem::number));
    }
  },
  /// What has the fewest hours left.
  SHORTEST_FIRST {
    @Override
    Optional<WorkItem> calm(String stage, List<WorkItem> waiting) {
      return waiting.stream()
          .min(Comparator.comparingDouble(WorkItem::hoursLeft).thenComparingLong(WorkItem::number));
    }
  },
  /// The oldest of the stage in which the person worked last, then the oldest of another.
  OWN_STAGE_FIRST {
    @Override
    Optional<WorkItem> calm(String stage, List<WorkItem> waiting) {
      return first(waiting, item -> item.work().stage().equals(stage))
          .or(() -> waiting.stream().findFirst());
    }
  };

  /// Returns the name in scenarios, such as `shortest-first`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Returns the choice of a name.
  public static Optional<StandardChoice> of(String id) {
    return List.of(values()).stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  /// Returns all names.
  public static List<String> ids() {
    return List.of(values()).stream().map(StandardChoice::id).toList();
  }

  @Override
  public Optional<WorkItem> choose(Person person, String stage, List<WorkItem> waiting) {
    return choose(stage, waiting);
  }

  Optional<WorkItem> choose(String stage, List<WorkItem> waiting) {
    return first(waiting, item -> item.work().urgent()).or(() -> calm(stage, waiting));
  }

  abstract Optional<WorkItem> calm(String stage, List<WorkItem> waiting);

  private static Optional<WorkItem> first(List<WorkItem> waiting, Predicate<WorkItem> wanted) {
    return waiting.stream().filter(wanted).findFirst();
  }
}
