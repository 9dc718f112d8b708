package undercurrent.notebook.lab;

import java.util.Collection;
import undercurrent.settings.NearMatch;

/// Says in one message what a cell asked for, why that cannot be, and what to write instead.
public final class LabException extends RuntimeException {

  /// Makes an exception; the message is complete and is shown as it is.
  public LabException(String message) {
    super(message);
  }

  static LabException unknown(String code, String kind, String asked, Collection<String> known) {
    String near = NearMatch.hint(asked, known);
    String rest =
        known.size() > 12 ? " (there are " + known.size() + ")" : ": " + String.join(", ", known);
    return new LabException(
        ("error[" + code + "]: unknown " + kind + " \"" + asked + "\"; " + near).strip()
            + (near.isEmpty() ? "known" + rest : ""));
  }
}
