package undercurrent.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/// Processes on nothing but the JVM's continuations and a heap on arrays of numbers: about the
/// least that processes can cost.
///
/// Its only resource is one server.
public final class ContinuationRun {
  private static final ContinuationScope SCOPE = new ContinuationScope("bench");

  private final QuadHeap heap;
  private final Deque<Integer> line = new ArrayDeque<>();
  private @Nullable Continuation[] processes;
  private int[] freeNumbers;
  private int free;
  private int current;
  private double now;
  private boolean busy;
  private boolean stopping;

  /// Makes it with room for some processes; it grows.
  public ContinuationRun(int room) {
    heap = new QuadHeap(room);
    processes = new Continuation[room];
    freeNumbers = new int[room];
    for (int number = room - 1; number >= 0; number--) {
      freeNumbers[free++] = number;
    }
  }

  /// Returns the simulated time.
  public double now() {
    return now;
  }

  /// Starts a process now.
  public void start(Runnable body) {
    if (free == 0) {
      grow();
    }
    int number = freeNumbers[--free];
    processes[number] = new Continuation(SCOPE, body);
    heap.add(now, number);
  }

  private void grow() {
    int length = processes.length;
    processes = Arrays.copyOf(processes, 2 * length);
    freeNumbers = new int[2 * length];
    for (int number = length; number < 2 * length; number++) {
      freeNumbers[free++] = number;
    }
  }

  /// Runs until nothing is left or [#stop] is called.
  public void run() {
    stopping = false;
    while (!stopping && !heap.isEmpty()) {
      now = heap.firstTime();
      resume(heap.remove());
    }
  }

  private void resume(int number) {
    Continuation process = processes[number];
    if (process == null) {
      throw new IllegalStateException("process " + number + " has ended");
    }
    current = number;
    process.run();
    if (process.isDone()) {
      processes[number] = null;
      freeNumbers[free++] = number;
    }
  }

  /// Stops after the present event.
  public void stop() {
    stopping = true;
  }

  /// Lets time pass for the process that runs.
  public void hold(double delay) {
    heap.add(now + delay, current);
    Continuation.yield(SCOPE);
  }

  /// Takes the server, after waiting for it.
  public void acquire() {
    if (busy) {
      line.add(current);
      Continuation.yield(SCOPE);
    } else {
      busy = true;
    }
  }

  /// Gives the server to who waits first.
  public void release() {
    Integer next = line.poll();
    if (next == null) {
      busy = false;
    } else {
      heap.add(now, next);
    }
  }
}
