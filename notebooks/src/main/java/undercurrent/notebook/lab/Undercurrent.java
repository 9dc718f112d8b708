package undercurrent.notebook.lab;

import java.util.List;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Measures;
import undercurrent.notebook.lab.Table.Column;

/// Where every sentence of a lab begins.
///
/// ```java
/// var clean = Undercurrent.run("av");
/// var eight = Undercurrent.scenario("av").replications(8).seed(7).run();
/// var twin = Undercurrent.twin("unstable-data-dependency").in("av");
/// ```
///
/// A scenario is a name of the library, a file that ends in `.yaml`, or the text of one.
public final class Undercurrent {
  private Undercurrent() {}

  /// Runs a scenario as it is written.
  public static Outcome run(String scenario) {
    return scenario(scenario).run();
  }

  /// Reads a scenario, to change it before it runs.
  ///
  /// @throws LabException with every mistake in it, its place, its code and its fix
  public static Setup scenario(String nameFileOrText) {
    return Setup.of(nameFileOrText);
  }

  /// Begins a twin: a lifecycle with and without a debt of the catalogue.
  ///
  /// @throws LabException when the catalogue has no such debt
  public static TwinSetup twin(String debt) {
    return TwinSetup.of(debt);
  }

  /// Returns the scenarios of the library.
  public static Table scenarios() {
    var rows =
        Bench.vocabulary().builtins().sequencedKeySet().stream()
            .map(name -> List.of(name, Bench.read(name).title()))
            .toList();
    return new Table(
        "Scenarios", List.of(Column.text("scenario"), Column.text("what it is")), rows);
  }

  /// Returns the debts of the catalogue.
  public static Table debts() {
    var rows = Bench.catalogue().debts().stream().map(Undercurrent::row).toList();
    var columns =
        List.of(
            Column.text("debt"),
            Column.text("occurs in"),
            Column.text("what it does"),
            Column.text("source"));
    return new Table("Debts", columns, rows);
  }

  private static List<String> row(DebtType debt) {
    return List.of(
        debt.id(), String.join(", ", debt.lifecycles()), debt.mechanism(), debt.source());
  }

  /// Returns what every run of a lifecycle measures.
  public static Table measures(String lifecycle) {
    var rows =
        Measures.of(Bench.catalogue().lifecycle(lifecycle)).stream()
            .map(measure -> List.of(measure.name(), measure.unit(), measure.meaning()))
            .toList();
    var columns = List.of(Column.text("measure"), Column.text("unit"), Column.text("meaning"));
    return new Table("Measures of " + lifecycle, columns, rows);
  }
}
