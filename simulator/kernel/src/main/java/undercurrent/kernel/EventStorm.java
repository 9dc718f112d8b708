package undercurrent.kernel;

/// Thrown when so many events happen at one instant that time will hardly ever go on.
public final class EventStorm extends RuntimeException {
  EventStorm(long count, long time, String last) {
    super(
        count
            + " events have happened at "
            + SimTime.text(time)
            + " and time does not go on; the last was "
            + last
            + ". Let something hold, or raise the limit with stormLimit(…)");
  }
}
