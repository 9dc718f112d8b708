package undercurrent.web;

import java.util.List;
import java.util.function.BooleanSupplier;

/// What the playground runs: a library of scenarios, and the planner behind them.
///
/// Several threads may call it at once.
public interface ScenarioRunner {

  /// Returns the scenarios that the start page offers, in its order.
  List<LibraryEntry> library();

  /// Returns what is wrong with the text of a scenario; no error when it can be run.
  List<Remark> validate(String text);

  /// Runs a scenario.
  ///
  /// @param cancelled is asked between replications whether to stop with what is done
  /// @throws InvalidScenario when there is no such scenario, or its text cannot be run
  Played run(RunRequest request, BooleanSupplier cancelled);
}
