package undercurrent.organisation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a piece of work is in its life.
public enum WorkState {
  /// Nobody has it in hand.
  WAITING,
  /// Somebody works on it.
  IN_WORK,
  /// Its making is done, and somebody else looks it over.
  IN_REVIEW,
  /// It came back with slips and waits for its maker.
  BOUNCED,
  /// It is done.
  DONE,
  /// It was given up before anybody began it.
  DROPPED;

  /// Returns the name in files, such as `in-review`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Tells whether work in this state may come into another.
  public boolean mayBecome(WorkState next) {
    return after().contains(next);
  }

  /// Tells whether nothing comes after it.
  public boolean isEnd() {
    return after().isEmpty();
  }

  private Set<WorkState> after() {
    return switch (this) {
      case WAITING -> EnumSet.of(IN_WORK, DONE, DROPPED);
      case IN_WORK -> EnumSet.of(WAITING, IN_REVIEW, DONE);
      case IN_REVIEW -> EnumSet.of(BOUNCED, DONE);
      case BOUNCED -> EnumSet.of(IN_WORK);
      case DONE, DROPPED -> EnumSet.noneOf(WorkState.class);
    };
  }
}
