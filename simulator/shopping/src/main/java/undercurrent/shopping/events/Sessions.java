package undercurrent.shopping.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// Puts events together to sessions: a pause of more than half an hour ends one, as in web
/// analytics at large (Catledge and Pitkow, 1995, measured 25.5 minutes).
final class Sessions {
  static final int GAP_MINUTES = 30;

  private final Consumer<Session> whenOver;
  private final LinkedHashMap<Integer, Open> open = new LinkedHashMap<>(); // least recent first

  Sessions(Consumer<Session> whenOver) {
    this.whenOver = whenOver;
  }

  /// Returns the session to which something of an account belongs, an open one or a new one.
  Open at(int customer, long minute) {
    Open session = open.remove(customer);
    if (session != null && session.isFarFrom(minute)) {
      end(customer, session);
      session = null;
    }
    Open found = session == null ? new Open(minute) : session;
    found.first = Math.min(found.first, minute);
    found.last = Math.max(found.last, minute);
    open.putLast(customer, found);
    return found;
  }

  /// Ends the sessions from which nothing can come any more that is in time.
  void endBefore(long watermark) {
    while (!open.isEmpty()) {
      var oldest = open.firstEntry();
      if (oldest.getValue().last + GAP_MINUTES > watermark) {
        return;
      }
      open.pollFirstEntry();
      end(oldest.getKey(), oldest.getValue());
    }
  }

  private void end(int customer, Open session) {
    if (!session.isBot) {
      int[] items = Arrays.copyOf(session.bought, session.purchases);
      whenOver.accept(new Session(customer, session.first, session.last, items));
    }
  }

  /// A session that is not over.
  static final class Open {
    private long first;
    private long last;
    private boolean isBot;
    private int[] bought = new int[0];
    private int purchases;

    private Open(long minute) {
      first = minute;
      last = minute;
    }

    private boolean isFarFrom(long minute) {
      return minute > last + GAP_MINUTES || minute < first - GAP_MINUTES;
    }

    /// Takes it for a machine's from now on.
    void distrust() {
      isBot = true;
    }

    boolean isBot() {
      return isBot;
    }

    /// Notes a purchase, and returns whether it is the first.
    boolean buy(int item) {
      if (purchases == bought.length) {
        bought = Arrays.copyOf(bought, 8 + 2 * purchases);
      }
      bought[purchases++] = item;
      return purchases == 1;
    }
  }
}
