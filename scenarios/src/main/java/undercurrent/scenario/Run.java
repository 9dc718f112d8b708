package undercurrent.scenario;

/// How long a scenario runs and how often.
///
/// @param hours simulated time
/// @param warmupHours simulated time at the start that measures leave out
/// @param replications how many times, each with other luck
public record Run(double hours, double warmupHours, int replications) {
  public Run {
    if (!(hours > 0)) {
      throw new IllegalArgumentException("a run must be longer than 0 h, not " + hours);
    }
    if (!(warmupHours >= 0 && warmupHours < hours)) {
      throw new IllegalArgumentException("a warm-up must be shorter than the run: " + warmupHours);
    }
    if (replications < 1) {
      throw new IllegalArgumentException("a run needs replications, not " + replications);
    }
  }
}
