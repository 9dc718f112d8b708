package undercurrent.web;

import java.util.List;
import java.util.Objects;

/// Says why a request is not answered, in one sentence that a visitor understands.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<Remark> remarks;

  /// Makes a refusal.
  ///
  /// @param status the HTTP status, 400 to 599
  /// @param message one complete sentence
  Refusal(int status, String message) {
    this(status, message, List.of());
  }

  Refusal(int status, String message, List<Remark> remarks) {
    super(message);
    this.status = status;
    this.remarks = List.copyOf(remarks);
  }

  int status() {
    return status;
  }

  List<Remark> remarks() {
    return remarks;
  }

  String sentence() {
    return Objects.requireNonNullElse(getMessage(), "refused");
  }
}
