package undercurrent.scenario.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects diagnostics while a scenario is read.
public final class Findings {
  /// How many diagnostics are shown at most.
  public static final int LIMIT = 50;

  private static final int KEPT = 1000;

  private final Set<Diagnostic> all = new LinkedHashSet<>();

  /// Adds a diagnostic without a fix.
  public void add(String code, Place place, String message) {
    add(code, place, message, "", "");
  }

  /// Adds a diagnostic with a fix.
  public void add(String code, Place place, String message, String fix) {
    add(code, place, message, fix, "");
  }

  /// Adds a diagnostic with a fix and a note of what is accepted.
  public void add(String code, Place place, String message, String fix, String note) {
    if (all.size() < KEPT) {
      all.add(new Diagnostic(code, place, cut(message, 300), cut(fix, 160), cut(note, 2000)));
    }
  }

  /// Returns whether a code was added at a place already.
  public boolean isTold(String code, Place place) {
    return all.stream().anyMatch(each -> each.code().equals(code) && each.place().equals(place));
  }

  /// Returns whether one of them is an error.
  public boolean hasErrors() {
    return all.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /// Returns the diagnostics in the order of their places, errors first, at most [#LIMIT].
  public List<Diagnostic> sorted() {
    var errors = of(Severity.ERROR);
    var shown = new ArrayList<>(errors);
    shown.addAll(of(Severity.WARNING));
    return List.copyOf(shown.subList(0, Math.min(LIMIT, shown.size())));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  private List<Diagnostic> of(Severity severity) {
    return all.stream()
        .filter(each -> each.severity() == severity)
        .sorted(Diagnostic.ORDER)
        .toList();
  }
}
