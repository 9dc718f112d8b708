package undercurrent.bench.phold;

import undercurrent.bench.QuadHeap;

/// PHOLD with nothing but a heap on arrays of numbers: no event objects, no clock that checks.
public final class HeapPhold extends Phold {
  private final QuadHeap heap;

  /// Schedules the first events.
  public HeapPhold(int pending) {
    heap = new QuadHeap(pending);
    for (int i = 0; i < pending; i++) {
      heap.add(luck.exponential(1), i);
    }
  }

  @Override
  void execute() {
    boolean enough = false;
    while (!enough) {
      double now = heap.firstTime();
      int ball = heap.remove();
      heap.add(now + luck.exponential(1), ball);
      enough = isEnough();
    }
  }
}
