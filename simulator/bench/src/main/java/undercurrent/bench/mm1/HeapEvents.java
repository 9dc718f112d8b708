package undercurrent.bench.mm1;

import undercurrent.bench.Fifo;
import undercurrent.bench.Luck;
import undercurrent.bench.QuadHeap;

/// M/M/1 with nothing but a heap on arrays of numbers.
public final class HeapEvents {
  private static final int ARRIVAL = 0;
  private static final int DEPARTURE = 1;

  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final Fifo line = new Fifo();
  private final QuadHeap heap = new QuadHeap(4);
  private final int customers;
  private double now;
  private int arrived;
  private boolean busy;
  private double waited;

  /// Makes it for a number of customers.
  public HeapEvents(int customers) {
    this.customers = customers;
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public double run() {
    heap.add(arrivals.exponential(Mm1.BETWEEN), ARRIVAL);
    while (!heap.isEmpty()) {
      now = heap.firstTime();
      if (heap.remove() == ARRIVAL) {
        arrive();
      } else {
        depart();
      }
    }
    return waited / customers;
  }

  private void arrive() {
    if (busy) {
      line.add(now);
    } else {
      busy = true;
      serve(0);
    }
    if (++arrived < customers) {
      heap.add(now + arrivals.exponential(Mm1.BETWEEN), ARRIVAL);
    }
  }

  private void depart() {
    if (line.isEmpty()) {
      busy = false;
    } else {
      serve(now - line.remove());
    }
  }

  private void serve(double wait) {
    waited += wait;
    heap.add(now + services.exponential(Mm1.SERVICE), DEPARTURE);
  }
}
