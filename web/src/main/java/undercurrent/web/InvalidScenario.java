package undercurrent.web;

import java.util.List;

/// Says that a scenario cannot be run, and why.
public final class InvalidScenario extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Remark> remarks;

  /// Makes the exception from one complete sentence.
  public InvalidScenario(String message) {
    this(message, List.of());
  }

  /// Makes the exception from a sentence and the places that it is about.
  public InvalidScenario(String message, List<Remark> remarks) {
    super(message);
    this.remarks = List.copyOf(remarks);
  }

  /// Returns the places that it is about; none when the scenario as a whole is meant.
  public List<Remark> remarks() {
    return remarks;
  }
}
