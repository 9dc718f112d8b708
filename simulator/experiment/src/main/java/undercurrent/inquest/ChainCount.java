package undercurrent.inquest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import undercurrent.ledger.Books;
import undercurrent.ledger.Root;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// How often the same kind of thing came of the same kind of root in two arms.
///
/// @param what the kind of event and what it is about, such as `gate-decided system-validation`
/// @param root in what the chains of causes end
/// @param a how often in the first arm
/// @param b how often in the second arm
/// @param first the first such event of the arm that has more
public record ChainCount(String what, Root root, int a, int b, TraceEvent first) {

  /// Returns B minus A.
  public int difference() {
    return b - a;
  }

  /// Returns the square of the difference over its variance if both were counts of chance events, so
  /// that 3 against 0 outweighs 73 against 70.
  private double outOfStep() {
    return (double) difference() * difference() / (a + b);
  }

  /// Returns the counts in which two arms differ, those first that are most out of step.
  ///
  /// @param isCounted what counts: what tells something by itself
  public static List<ChainCount> of(
      List<TraceEvent> a,
      Books booksOfA,
      List<TraceEvent> b,
      Books booksOfB,
      Predicate<Happening> isCounted) {
    var inA = groups(a, booksOfA, isCounted);
    var inB = groups(b, booksOfB, isCounted);
    var keys = new ArrayList<>(inA.keySet());
    inB.keySet().stream().filter(key -> !inA.containsKey(key)).forEach(keys::add);
    var counts = new ArrayList<ChainCount>();
    for (Key key : keys) {
      List<TraceEvent> ofA = inA.getOrDefault(key, List.of());
      List<TraceEvent> ofB = inB.getOrDefault(key, List.of());
      if (ofA.size() != ofB.size()) {
        TraceEvent first = ofA.size() > ofB.size() ? ofA.getFirst() : ofB.getFirst();
        counts.add(new ChainCount(key.what(), key.root(), ofA.size(), ofB.size(), first));
      }
    }
    counts.sort(Comparator.comparingDouble(count -> -count.outOfStep()));
    return List.copyOf(counts);
  }

  private record Key(String what, Root root) {}

  private static Map<Key, List<TraceEvent>> groups(
      List<TraceEvent> trace, Books books, Predicate<Happening> isCounted) {
    var groups = new LinkedHashMap<Key, List<TraceEvent>>();
    for (TraceEvent event : trace) {
      if (isCounted.test(event.what())) {
        var key = new Key(what(event.what()), books.causes().root(event.id()));
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
      }
    }
    return groups;
  }

  private static String what(Happening what) {
    String kind = CanonicalTrace.kind(what);
    return switch (what) {
      case Happening.GateDecided gate ->
          (gate.passed() ? "passed gate " : "refused at gate ") + gate.gate();
      case Happening.Released released -> kind + " " + released.component();
      case Happening.RolledBack back -> kind + " " + back.component();
      case Happening.AlarmRaised alarm -> kind + " by " + alarm.detector();
      case Happening.ArtifactMade made -> kind + " " + made.type();
      case Happening.ChangeRequested change -> kind + " " + change.type();
      case Happening.ChangeReleased change -> kind + " " + change.type();
      default -> kind;
    };
  }
}
