package undercurrent.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those who wait for things or amounts, by priority and then by arrival.
///
/// @param <R> what they ask for
final class PriorityLine<R> implements Iterable<PriorityLine.Entry<R>> {
  /// Who waits, and for what.
  record Entry<R>(SimProcess process, int priority, R request) {}

  private final List<Entry<R>> entries = new ArrayList<>();

  void add(SimProcess process, R request) {
    int place = entries.size();
    while (place > 0 && entries.get(place - 1).priority() > process.priority()) {
      place--;
    }
    entries.add(place, new Entry<>(process, process.priority(), request));
  }

  void remove(SimProcess process) {
    entries.removeIf(entry -> entry.process() == process);
  }

  /// Tells whether somebody of a priority would come to the head.
  boolean wouldHead(SimProcess process) {
    return entries.isEmpty() || process.priority() < entries.getFirst().priority();
  }

  @Nullable Entry<R> first() {
    return entries.isEmpty() ? null : entries.getFirst();
  }

  void removeFirst() {
    entries.removeFirst();
  }

  int size() {
    return entries.size();
  }

  @Override
  public Iterator<Entry<R>> iterator() {
    return entries.iterator();
  }
}
