package undercurrent.statistics;

/// The average of a level over the time for which it stood.
///
/// Times are counts of any one unit; the average is free of it.
public final class TimeAverage {
  private long start;
  private long last;
  private double level;
  private double area;
  private double most;

  /// Begins at a time with a level.
  public TimeAverage(long start, double level) {
    this.start = start;
    this.last = start;
    this.level = level;
    this.most = level;
  }

  /// Begins anew at a time, with the level as it stands: what was before is forgotten.
  ///
  /// @throws IllegalArgumentException when the time lies before the last change
  public void restart(long time) {
    notBefore(time);
    start = time;
    last = time;
    area = 0;
    most = level;
  }

  /// Sets the level from a time on.
  ///
  /// @throws IllegalArgumentException when the time lies before the last change
  public void record(long time, double newLevel) {
    notBefore(time);
    area += level * (time - last);
    last = time;
    level = newLevel;
    if (newLevel > most) {
      most = newLevel;
    }
  }

  /// Returns the level as it stands.
  public double level() {
    return level;
  }

  /// Returns the highest level so far.
  public double most() {
    return most;
  }

  /// Returns the average from the start up to a time; the level itself when no time has passed.
  ///
  /// @throws IllegalArgumentException when the time lies before the last change
  public double mean(long time) {
    notBefore(time);
    double whole = area + level * (time - last);
    return time == start ? level : whole / (time - start);
  }

  private void notBefore(long time) {
    if (time < last) {
      throw new IllegalArgumentException("time runs backwards: " + time + " after " + last);
    }
  }
}
