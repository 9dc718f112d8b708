package undercurrent.decision;

/// Thrown when a decision maker answers what is not on offer.
public final class NotOnOfferException extends IllegalArgumentException {
  private final transient DecisionPoint point;
  private final String answer;

  /// Makes the exception; its message says what was asked, what was answered and what is on offer.
  public NotOnOfferException(DecisionPoint point, String answer) {
    super(
        "'"
            + answer
            + "' is no answer to '"
            + point.id()
            + "'; on offer are "
            + String.join(", ", point.answers()));
    this.point = point;
    this.answer = answer;
  }

  /// Returns what was asked.
  public DecisionPoint point() {
    return point;
  }

  /// Returns what was answered.
  public String answer() {
    return answer;
  }
}
