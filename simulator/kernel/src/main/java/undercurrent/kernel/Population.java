package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The processes that are alive, in the order of their start, and the one that runs at present.
final class Population {
  private @Nullable SimProcess oldest;
  private @Nullable SimProcess youngest;
  private @Nullable Living current;
  private long started;

  /// Returns the number of the next process to be made, from 1.
  long nextNumber() {
    return ++started;
  }

  /// Returns the process that runs at present; null between two of them.
  @Nullable Living current() {
    return current;
  }

  void enter(@Nullable Living process) {
    current = process;
  }

  /// Says who runs at present.
  String presently() {
    Living running = current;
    return running == null ? "an event" : running.label();
  }

  void add(SimProcess process) {
    process.older = youngest;
    if (youngest == null) {
      oldest = process;
    } else {
      youngest.younger = process;
    }
    youngest = process;
  }

  void remove(SimProcess process) {
    if (process.older == null) {
      oldest = process.younger;
    } else {
      process.older.younger = process.younger;
    }
    if (process.younger == null) {
      youngest = process.older;
    } else {
      process.younger.older = process.older;
    }
    process.older = null; // who keeps one that has ended shall not keep its successors
    process.younger = null;
  }

  List<SimProcess> all() {
    var all = new ArrayList<SimProcess>();
    for (SimProcess process = oldest; process != null; process = process.younger) {
      all.add(process);
    }
    return all;
  }

  void clear() {
    oldest = null;
    youngest = null;
  }

  @Override
  public String toString() {
    return all().stream().map(SimProcess::toString).collect(Collectors.joining("\n"));
  }
}
