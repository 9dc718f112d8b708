package undercurrent.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.settings.Settings;

/// Everything that a run needs besides the product itself.
///
/// @param title what people call it
/// @param lifecycle the id of the lifecycle that it runs
/// @param seed the number that fixes all luck
/// @param run how long and how often
/// @param vars texts that the scenario uses as `$name`, and that a sweep changes
/// @param parameters the settings of the lifecycle
/// @param staff who works, one entry a role
/// @param owners who answers for parts of the system where the lifecycle foresees somebody else;
///   empty for nobody
/// @param debts what is injected
/// @param detectors what watches
/// @param remedies what is repaid, and when
/// @param interventions what is done during the run
/// @param goals what has to be reached
/// @param without the ids that the second arm of a comparison leaves out
/// @param sweep the values that each variable takes in turn
/// @param prediction what students are asked before the run
/// @param meta free data, which nothing here reads
/// @param capabilities what the organisation is able to do
/// @param references where a value was written with a variable: path in the file → text
/// @param team what working together costs
/// @param decisions who decides for a role instead of the usual process
public record Scenario(
    String title,
    String lifecycle,
    long seed,
    Run run,
    SequencedMap<String, String> vars,
    Settings parameters,
    List<Staffing> staff,
    SequencedMap<String, Optional<String>> owners,
    List<DebtUse> debts,
    List<DetectorUse> detectors,
    List<RemedyUse> remedies,
    List<Intervention> interventions,
    List<Goal> goals,
    List<String> without,
    SequencedMap<String, List<String>> sweep,
    Optional<Prediction> prediction,
    FreeData.Table meta,
    CapabilityChoice capabilities,
    SequencedMap<String, String> references,
    Settings team,
    List<RoleDecisions> decisions) {

  public Scenario {
    if (seed < 0) {
      throw new IllegalArgumentException("a scenario needs a seed of 0 or more, not " + seed);
    }
    vars = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(vars));
    staff = List.copyOf(staff);
    owners = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(owners));
    debts = List.copyOf(debts);
    detectors = List.copyOf(detectors);
    remedies = List.copyOf(remedies);
    interventions = List.copyOf(interventions);
    goals = List.copyOf(goals);
    without = List.copyOf(without);
    var copied = new LinkedHashMap<String, List<String>>();
    sweep.forEach((name, values) -> copied.put(name, List.copyOf(values)));
    sweep = Collections.unmodifiableSequencedMap(copied);
    decisions = List.copyOf(decisions);
    references = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(references));
  }

  /// Returns who has a role.
  public Optional<Staffing> staffing(String role) {
    return staff.stream().filter(each -> each.role().equals(role)).findFirst();
  }

  /// Returns how many combinations of values a sweep has; 1 without a sweep.
  public long combinations() {
    long product = 1;
    for (List<String> values : sweep.values()) {
      product = Math.multiplyExact(product, values.size());
    }
    return product;
  }

  /// Returns the ids of everything that an arm may leave out.
  public List<String> ids() {
    var ids = new ArrayList<String>();
    debts.forEach(each -> ids.add(each.id()));
    detectors.forEach(each -> ids.add(each.id()));
    remedies.forEach(each -> ids.add(each.id()));
    interventions.forEach(each -> ids.add(each.id()));
    ids.addAll(capabilities.have());
    capabilities.bought().forEach(each -> ids.add(each.capability()));
    return ids;
  }

  /// Returns the scenario without what has these ids, and without the remedies of debts that have.
  public Scenario without(List<String> ids) {
    return new Scenario(
        title,
        lifecycle,
        seed,
        run,
        vars,
        parameters,
        staff,
        owners,
        debts.stream().filter(each -> !ids.contains(each.id())).toList(),
        detectors.stream().filter(each -> !ids.contains(each.id())).toList(),
        remedies.stream()
            .filter(each -> !ids.contains(each.id()) && !ids.contains(each.debt()))
            .toList(),
        interventions.stream().filter(each -> !ids.contains(each.id())).toList(),
        goals,
        without,
        sweep,
        prediction,
        meta,
        capabilities.without(ids),
        references,
        team,
        decisions);
  }

  /// Returns the scenario with another seed.
  public Scenario withSeed(long other) {
    return new Scenario(
        title,
        lifecycle,
        other,
        run,
        vars,
        parameters,
        staff,
        owners,
        debts,
        detectors,
        remedies,
        interventions,
        goals,
        without,
        sweep,
        prediction,
        meta,
        capabilities,
        references,
        team,
        decisions);
  }

  /// Returns the scenario with another length or number of replications.
  public Scenario withRun(Run other) {
    return new Scenario(
        title,
        lifecycle,
        seed,
        other,
        vars,
        parameters,
        staff,
        owners,
        debts,
        detectors,
        remedies,
        interventions,
        goals,
        without,
        sweep,
        prediction,
        meta,
        capabilities,
        references,
        team,
        decisions);
  }
}
