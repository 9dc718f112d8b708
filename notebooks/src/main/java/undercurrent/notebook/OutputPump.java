package undercurrent.notebook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries a cell's output to Jupyter on a thread of its own, a few times a second.
///
/// The cell's thread only fills a buffer: it may be interrupted at any time, and an interrupted
/// thread that sends would close Jupyter's socket. Gathering also keeps a loop of `println` under
/// the number of messages that Jupyter accepts.
final class OutputPump implements CellOutput, AutoCloseable {

  private static final int TICK_MILLIS = 80;
  private static final int MOST_WAITING = 200_000;
  private static final int MOST_IN_A_CELL = 2_000_000;

  private sealed interface Item {
    record Text(boolean error, StringBuilder text) implements Item {}

    record Shown(DisplayId id, Rendering rendering, boolean update) implements Item {}
  }

  private final CellOutput target;
  private final Deque<Item> waiting = new ArrayDeque<>();
  private final Object sending = new Object();
  private final Thread ticker = new Thread(this::tick, "output");
  private int waitingCharacters;
  private int printedCharacters;
  private boolean closed;

  OutputPump(CellOutput target) {
    this.target = target;
    ticker.setDaemon(true);
    ticker.start();
  }

  PrintStream stream(boolean error) {
    return new PrintStream(
        new TextStream(text -> print(error, text)), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void print(boolean error, String text) {
    if (closed || text.isEmpty() || printedCharacters > MOST_IN_A_CELL) {
      return;
    }
    printedCharacters += text.length();
    append(error, text);
    if (printedCharacters > MOST_IN_A_CELL) {
      append(true, "\n… the cell printed over 2 million characters; the rest is dropped\n");
    }
    awaitRoom();
  }

  @Override
  public synchronized void display(DisplayId display, Rendering rendering, boolean update) {
    if (closed) {
      return;
    }
    if (update) {
      waiting.removeIf(
          item -> item instanceof Item.Shown shown && shown.update() && shown.id().equals(display));
    }
    waiting.add(new Item.Shown(display, rendering, update));
  }

  /// Sends everything that waits. Later output is dropped.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    send();
  }

  private void append(boolean error, String text) {
    waitingCharacters += text.length();
    @Nullable Item last = waiting.peekLast();
    if (last instanceof Item.Text(boolean same, StringBuilder gathered) && same == error) {
      gathered.append(text);
    } else {
      waiting.add(new Item.Text(error, new StringBuilder(text)));
    }
  }

  /// Slows a cell that prints faster than Jupyter reads; an interrupt is kept for the cell's code.
  private void awaitRoom() {
    try {
      while (!closed && waitingCharacters > MOST_WAITING) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    while (true) {
      synchronized (this) {
        if (closed) {
          return;
        }
        try {
          wait(TICK_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
      send();
    }
  }

  private void send() {
    synchronized (sending) {
      for (Item item : take()) {
        switch (item) {
          case Item.Text(boolean error, StringBuilder text) -> target.print(error, text.toString());
          case Item.Shown(DisplayId id, Rendering rendering, boolean update) ->
              target.display(id, rendering, update);
        }
      }
    }
  }

  private synchronized List<Item> take() {
    List<Item> taken = new ArrayList<>(waiting);
    waiting.clear();
    waitingCharacters = 0;
    notifyAll();
    return taken;
  }
}
