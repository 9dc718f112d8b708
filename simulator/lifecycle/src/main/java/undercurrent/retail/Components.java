package undercurrent.retail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import undercurrent.shopping.Filtering;
import undercurrent.shopping.MetricsDatabase;
import undercurrent.shopping.Ordering;
import undercurrent.shopping.ProductionInference;
import undercurrent.shopping.Retrieval;
import undercurrent.shopping.Scoring;

/// The four components in service: each is put into service, taken back and replaced on its own, by
/// whoever owns it, and the database knows which version answered.
final class Components {
  /// A component.
  enum Part {
    /// Finds candidates.
    RETRIEVAL,
    /// Takes out what must not be shown.
    FILTERING,
    /// Tells how likely a click is.
    SCORING,
    /// Chooses what is shown.
    ORDERING;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final MetricsDatabase database;
  private final Map<Part, Deque<ProductionInference>> before = new EnumMap<>(Part.class);
  private ProductionInference inService;
  private int firstDay;

  /// Puts the first versions in service.
  Components(MetricsDatabase database, ProductionInference first) {
    this.database = database;
    this.inService = first;
    for (Part part : Part.values()) {
      note(part, "in service from the start");
    }
  }

  /// Returns what is in service.
  ProductionInference inService() {
    return inService;
  }

  /// Says which day's requests the next release can answer first.
  void nextDay(int day) {
    firstDay = day;
  }

  /// Puts another retrieval in service.
  void release(Retrieval next, String madeFrom) {
    replace(Part.RETRIEVAL, inService.with(next), madeFrom);
  }

  /// Puts another filtering in service.
  void release(Filtering next, String madeFrom) {
    replace(Part.FILTERING, inService.with(next), madeFrom);
  }

  /// Puts another scoring in service.
  void release(Scoring next, String madeFrom) {
    replace(Part.SCORING, inService.with(next), madeFrom);
  }

  /// Notes that some customers meet another scorer on trial.
  void tryOut(Scoring trial, double share, String why) {
    database.release(firstDay, Part.SCORING.id(), trial.version(), share, why);
  }

  /// Puts another ordering in service.
  void release(Ordering next, String madeFrom) {
    replace(Part.ORDERING, inService.with(next), madeFrom);
  }

  private void replace(Part part, ProductionInference next, String madeFrom) {
    earlier(part).push(inService);
    inService = next;
    note(part, madeFrom);
  }

  /// Takes the version of a component out again that is in service, and leaves the other three as
  /// they are; nothing happens when there was none before it. Whoever decides it tells the trace.
  void rollBack(Part part) {
    Optional<ProductionInference> found = Optional.ofNullable(earlier(part).poll());
    found.ifPresent(
        last -> {
          String bad = version(part);
          inService =
              switch (part) {
                case RETRIEVAL -> inService.with(last.retrieval());
                case FILTERING -> inService.with(last.filtering());
                case SCORING -> inService.with(last.scoring());
                case ORDERING -> inService.with(last.ordering());
              };
          note(part, "taken back from " + bad);
        });
  }

  private Deque<ProductionInference> earlier(Part part) {
    return before.computeIfAbsent(part, p -> new ArrayDeque<>());
  }

  /// Returns the version of a component that is in service.
  String version(Part part) {
    return switch (part) {
      case RETRIEVAL -> inService.retrieval().version();
      case FILTERING -> inService.filtering().version();
      case SCORING -> inService.scoring().version();
      case ORDERING -> inService.ordering().version();
    };
  }

  private void note(Part part, String from) {
    database.release(firstDay, part.id(), version(part), 1, from);
  }
}
