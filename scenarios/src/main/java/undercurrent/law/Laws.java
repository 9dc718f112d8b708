package undercurrent.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import undercurrent.replication.Replications;
import undercurrent.settings.NearMatch;
import undercurrent.verification.LawReport;

/// The laws that there are, in the order of the validation table.
///
/// @param all each law, by letter and number
public record Laws(List<Law> all) {

  /// Orders them by letter and number.
  public Laws {
    all =
        all.stream().sorted(Comparator.comparing(Laws::table).thenComparing(Laws::number)).toList();
  }

  /// Returns everything on the class path.
  public static Laws load() {
    var found = new ArrayList<Law>();
    ServiceLoader.load(Law.class).forEach(found::add);
    return new Laws(found);
  }

  /// The letter before the number: `L` for the laws of others, `M` for what a teacher would expect.
  private static String table(Law law) {
    return law.id().substring(0, 1);
  }

  private static int number(Law law) {
    return Integer.parseInt(law.id().substring(1));
  }

  /// Returns the law of a name, in capitals or not.
  public Optional<Law> find(String id) {
    return all.stream().filter(law -> law.id().equals(id.toUpperCase(Locale.ROOT))).findFirst();
  }

  /// Returns the laws of some names; all where none is named.
  ///
  /// @throws IllegalArgumentException when there is no such law; its message has the nearest match
  public Laws only(List<String> ids) {
    return ids.isEmpty()
        ? this
        : new Laws(
            ids.stream().map(id -> find(id).orElseThrow(() -> unknown(id))).distinct().toList());
  }

  private IllegalArgumentException unknown(String id) {
    var known = all.stream().map(Law::id).toList();
    String near =
        NearMatch.of(id.toUpperCase(Locale.ROOT), known)
            .map(match -> "; did you mean \"" + match + "\"?")
            .orElse("");
    return new IllegalArgumentException(
        "no law \"" + id + "\"" + near + " (there are: " + String.join(", ", known) + ")");
  }

  /// Tests all of them, as many at once as the trial has workers.
  ///
  /// @param lawDone is run after each law
  public LawReport test(LawTrial trial, Runnable lawDone) {
    var verdicts =
        new Replications(trial.workers(), () -> false, done -> lawDone.run())
            .all(all.size(), number -> all.get(number).test(trial).on(all.get(number)));
    return new LawReport(trial.seed(), verdicts);
  }
}
