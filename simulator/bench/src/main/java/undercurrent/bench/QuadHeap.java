package undercurrent.bench;

import java.util.Arrays;

/// A 4-ary heap on arrays of numbers: about the least that a future event list can cost.
///
/// An entry is a time and a number that says what happens; equal times go first in, first out.
public final class QuadHeap {
  private double[] times;
  private long[] sequence;
  private int[] what;
  private int size;
  private long next;

  /// Makes a heap with room for some entries; it grows.
  public QuadHeap(int room) {
    int length = Math.max(4, room);
    times = new double[length];
    sequence = new long[length];
    what = new int[length];
  }

  /// Tells whether there is no entry.
  public boolean isEmpty() {
    return size == 0;
  }

  /// Returns the time of the first entry.
  public double firstTime() {
    return times[0];
  }

  /// Adds an entry.
  public void add(double time, int number) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      sequence = Arrays.copyOf(sequence, 2 * size);
      what = Arrays.copyOf(what, 2 * size);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      if (times[parent] <= time) { // the later comer goes behind
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    set(hole, time, next++, number);
  }

  /// Takes the first entry and returns its number.
  public int remove() {
    int first = what[0];
    size--;
    if (size > 0) {
      sink(times[size], sequence[size], what[size]);
    }
    return first;
  }

  private void sink(double time, long order, int number) {
    int hole = 0;
    int child = 1;
    while (child < size) {
      int least = child;
      int end = Math.min(child + 4, size);
      for (int other = child + 1; other < end; other++) {
        if (isBefore(times[other], sequence[other], least)) {
          least = other;
        }
      }
      if (isBefore(time, order, least)) {
        break;
      }
      move(least, hole);
      hole = least;
      child = 4 * hole + 1;
    }
    set(hole, time, order, number);
  }

  private boolean isBefore(double time, long order, int other) {
    return time < times[other] || (time == times[other] && order < sequence[other]);
  }

  private void move(int from, int to) {
    set(to, times[from], sequence[from], what[from]);
  }

  private void set(int place, double time, long order, int number) {
    times[place] = time;
    sequence[place] = order;
    what[place] = number;
  }
}
