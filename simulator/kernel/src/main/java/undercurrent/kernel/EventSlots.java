package undercurrent.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bags of events: unordered, cheap to add to, cheap to empty, and with places to remove from.
///
/// A bag is a pair of numbers in an array of its owner: its newest chunk, and how many slots it
/// has used. Chunks hold sixteen references side by side, so that emptying a bag of far events
/// reads memory in order and the processor fetches the events themselves many at a time.
final class EventSlots {
  /// The numbers that a bag takes.
  static final int NUMBERS = 2;

  private static final int BITS = 4;
  private static final int CHUNK = 1 << BITS;
  private static final int NONE = 0;

  private @Nullable Scheduled[] slots = new Scheduled[64 * CHUNK];
  private int[] older = new int[64];
  private int free = NONE;
  private int chunks = 1; // chunk 0 stands for none

  /// Does something with an event of a bag.
  @FunctionalInterface
  interface Receiver {
    void take(Scheduled event);
  }

  void add(int[] bags, int bag, Scheduled event) {
    int chunk = bags[bag];
    int used = bags[bag + 1];
    int within = used & (CHUNK - 1);
    if (within == 0) {
      int fresh = freeChunk();
      older[fresh] = chunk;
      bags[bag] = fresh;
      chunk = fresh;
    }
    bags[bag + 1] = used + 1;
    int slot = (chunk << BITS) + within;
    slots[slot] = event;
    event.slot = slot;
  }

  /// Empties the slot of an event; the bag still counts it.
  void remove(Scheduled event) {
    slots[event.slot] = null;
  }

  private int freeChunk() {
    int chunk = free;
    if (chunk != NONE) {
      free = older[chunk];
      return chunk;
    }
    if (chunks == older.length) {
      older = Arrays.copyOf(older, 2 * chunks);
      slots = Arrays.copyOf(slots, 2 * chunks << BITS);
    }
    return chunks++;
  }

  /// Moves what is left in a bag to the near events, unsettled; returns how many slots were empty.
  int pour(int[] bags, int bag, NearEvents near) {
    int chunk = bags[bag];
    int left = lastChunkSize(bags[bag + 1]);
    near.expect(bags[bag + 1]);
    int empty = 0;
    while (chunk != NONE) {
      int end = (chunk << BITS) + left;
      for (int slot = chunk << BITS; slot < end; slot++) {
        Scheduled event = slots[slot];
        if (event == null) {
          empty++;
        } else {
          near.append(event, event.time, event.order);
          slots[slot] = null;
        }
      }
      chunk = release(chunk);
      left = CHUNK;
    }
    forget(bags, bag);
    return empty;
  }

  /// Gives what is left in a bag away and empties it; returns how many slots were empty.
  int drain(int[] bags, int bag, Receiver receiver) {
    int chunk = bags[bag];
    int left = lastChunkSize(bags[bag + 1]);
    forget(bags, bag);
    int empty = 0;
    while (chunk != NONE) {
      for (int slot = (chunk << BITS) + left - 1; slot >= chunk << BITS; slot--) {
        Scheduled event = slots[slot];
        slots[slot] = null;
        if (event == null) {
          empty++;
        } else {
          receiver.take(event);
        }
      }
      chunk = release(chunk);
      left = CHUNK;
    }
    return empty;
  }

  /// Shows what is in a bag, and leaves it there.
  void visit(int[] bags, int bag, Receiver receiver) {
    int left = lastChunkSize(bags[bag + 1]);
    for (int chunk = bags[bag]; chunk != NONE; chunk = older[chunk]) {
      for (int slot = chunk << BITS; slot < (chunk << BITS) + left; slot++) {
        Scheduled event = slots[slot];
        if (event != null) {
          receiver.take(event);
        }
      }
      left = CHUNK;
    }
  }

  private static int lastChunkSize(int used) {
    return used == 0 ? 0 : ((used - 1) & (CHUNK - 1)) + 1;
  }

  private static void forget(int[] bags, int bag) {
    bags[bag] = NONE;
    bags[bag + 1] = 0;
  }

  private int release(int chunk) {
    int next = older[chunk];
    older[chunk] = free;
    free = chunk;
    return next;
  }
}
