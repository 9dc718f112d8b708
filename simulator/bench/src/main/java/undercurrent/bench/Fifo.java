package undercurrent.bench;

import java.util.Arrays;

/// A line of numbers: the first to come is the first to go.
public final class Fifo {
  private double[] ring = new double[64];
  private int head;
  private int size;

  /// Adds a number at the end.
  public void add(double value) {
    if (size == ring.length) {
      double[] larger = Arrays.copyOfRange(ring, head, head + 2 * size);
      System.arraycopy(ring, 0, larger, size - head, head);
      ring = larger;
      head = 0;
    }
    ring[(head + size) & (ring.length - 1)] = value;
    size++;
  }

  /// Takes the first number.
  public double remove() {
    double value = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return value;
  }

  /// Returns how many there are.
  public int size() {
    return size;
  }

  /// Tells whether there is none.
  public boolean isEmpty() {
    return size == 0;
  }
}
