package undercurrent.notebook.lab;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Twin;
import undercurrent.laboratory.Planner;
import undercurrent.scenario.Scenario;

/// A debt that is about to be compared with its absence.
///
/// @param debt the debt's name in the catalogue
/// @param replications how many pairs of years; empty for what the lifecycle's scenario says
/// @param seed the number that fixes all luck; empty likewise
public record TwinSetup(String debt, OptionalInt replications, OptionalLong seed) {
  private static final double FROM_HOURS = 10 * 7 * 24;

  static TwinSetup of(String debt) {
    checkKnown(debt);
    return new TwinSetup(debt, OptionalInt.empty(), OptionalLong.empty());
  }

  static void checkKnown(String debt) {
    List<String> known = Bench.catalogue().debts().stream().map(DebtType::id).toList();
    if (!known.contains(debt)) {
      throw LabException.unknown("S105", "debt", debt, known);
    }
  }

  /// Returns the same with another number of replications.
  public TwinSetup replications(int count) {
    return new TwinSetup(debt, OptionalInt.of(count), seed);
  }

  /// Returns the same with another seed.
  public TwinSetup seed(long seed) {
    return new TwinSetup(debt, replications, OptionalLong.of(seed));
  }

  /// Runs the arms in a scenario, such as `av`: clean, with the debt, with its detector, with its
  /// remedy. The detector also looks at the clean arm and tells nobody, to count its false alarms.
  public TwinOutcome in(String scenario) {
    Setup setup = setup(scenario);
    DebtType type = Bench.catalogue().debt(debt);
    Scenario what = setup.scenario();
    if (!type.lifecycles().contains(what.lifecycle())) {
      throw new LabException(
          "error[S157]: debt \""
              + debt
              + "\" does not occur in "
              + what.lifecycle()
              + ", but in "
              + String.join(", ", type.lifecycles()));
    }
    Planner planner = Bench.planner(Optional.empty());
    var use = planner.use(debt, what.lifecycle(), FROM_HOURS);
    var plan = setup.plan();
    return new TwinOutcome(
        LongCall.of(
            debt + " in " + scenario,
            what,
            experiment ->
                new Twin(experiment, use, planner.detectorOf(type, what.lifecycle())).run(plan)));
  }

  private Setup setup(String scenario) {
    Setup setup = Setup.of(scenario);
    if (replications.isPresent()) {
      setup = setup.replications(replications.getAsInt());
    }
    return seed.isPresent() ? setup.seed(seed.getAsLong()) : setup;
  }

  /// Returns what will run, in a sentence.
  @Override
  public String toString() {
    return "A twin of " + debt + ". Say .in(\"av\") to run it there.";
  }
}
