package undercurrent.scenario.diagnostic;

import java.util.Comparator;

/// One thing that is wrong with a scenario.
///
/// @param code the code that `undercurrent explain` knows
/// @param message what is wrong
/// @param fix what to write instead, shown beside the offending text; may be empty
/// @param note what is accepted here; may be empty
public record Diagnostic(String code, Place place, String message, String fix, String note) {
  /// The order in which diagnostics are shown: by place in the file, then by code.
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().source().name())
          .thenComparingInt(d -> d.place().line())
          .thenComparingInt(d -> d.place().column())
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /// Returns how serious it is: codes that begin with `W` are warnings.
  public Severity severity() {
    return code.startsWith("W") ? Severity.WARNING : Severity.ERROR;
  }

  /// Returns the diagnostic as people read it, with the lines of the source.
  @Override
  public String toString() {
    return HumanDiagnostics.render(this);
  }
}
