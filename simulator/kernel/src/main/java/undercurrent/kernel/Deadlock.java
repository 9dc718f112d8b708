package undercurrent.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Processes that wait for one another, so that none of them can ever go on.
///
/// Found by reduction (Holt, *Some deadlock properties of computer systems*, 1972): who waits for
/// nothing, or not for ever, can go on; who waits for things of which some holder can go on, can go
/// on; what is left is stuck. Where anybody might end a wait (a store, a gate), nothing is claimed.
///
/// @param waits who waits for what, and who holds that, in the order of the processes' start
public record Deadlock(List<Wait> waits) {

  /// A process that is stuck.
  ///
  /// @param process its name
  /// @param waitsFor what it waits for, in words
  /// @param heldBy the names of those who hold it
  public record Wait(String process, String waitsFor, List<String> heldBy) {
    @Override
    public String toString() {
      return process + " waits for " + waitsFor + ", held by " + String.join(", ", heldBy);
    }
  }

  /// Keeps its own copy.
  public Deadlock {
    waits = List.copyOf(waits);
  }

  static Optional<Deadlock> among(List<SimProcess> alive) {
    SequencedMap<SimProcess, List<SimProcess>> stuck = new LinkedHashMap<>();
    for (SimProcess process : alive) {
      Waitable thing = process.waitingFor();
      if (thing != null && process.isPatient() && !thing.givers().isEmpty()) {
        stuck.put(process, thing.givers());
      }
    }
    boolean reduced = true;
    while (reduced) {
      reduced = stuck.entrySet().removeIf(e -> !stuck.keySet().containsAll(e.getValue()));
    }
    return stuck.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Deadlock(stuck.keySet().stream().map(p -> wait(p, stuck.keySet())).toList()));
  }

  /// Processes of the same name are told apart by their numbers.
  private static String name(SimProcess process, Collection<SimProcess> among) {
    long same = among.stream().filter(p -> p.name().equals(process.name())).count();
    return same > 1 ? process.name() + " #" + process.number() : process.name();
  }

  private static Wait wait(SimProcess process, Collection<SimProcess> among) {
    Waitable thing = process.waitingFor();
    if (thing == null) {
      throw new IllegalStateException(process.name() + " waits for nothing");
    }
    return new Wait(
        name(process, among),
        thing.describe(),
        thing.givers().stream().map(giver -> name(giver, among)).toList());
  }

  /// Returns one circle of names, each of whom waits for the next and the last for the first.
  public List<String> circle() {
    Set<String> path = new LinkedHashSet<>();
    Wait at = waits.getFirst();
    while (path.add(at.process())) {
      String next = at.heldBy().getFirst();
      at = waits.stream().filter(wait -> wait.process().equals(next)).findFirst().orElse(at);
    }
    var all = new ArrayList<>(path);
    return all.subList(all.indexOf(at.process()), all.size());
  }

  @Override
  public String toString() {
    return waits.stream().map(Wait::toString).collect(Collectors.joining("\n"))
        + "\nin a circle: "
        + String.join(" → ", circle())
        + " → "
        + circle().getFirst();
  }
}
