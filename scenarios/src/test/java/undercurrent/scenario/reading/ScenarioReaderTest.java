package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.random.LogNormal;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.Trigger;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.writing.ScenarioYaml;

/// Oracle: the description of the format, whose example is read here.
class ScenarioReaderTest {
  static final String NIGHT =
      """
      # yaml-language-server: $schema=./undercurrent-1.schema.json
      undercurrent: 1                                  # format version
      title: AV at night, two debts
      extends: builtin:av
      seed: 42
      run: { for: 52w, warmup: 5w, replications: 30 }

      vars:
        label_delay: 3d

      staff:
        data-engineer: 2
        labeler: { count: 6, hours: 28h/w, cost: 26/h }
        ml-engineer: { count: 3, skill: 80% }
        validation-engineer: 1

      debts:
        - debt: undeclared-consumers            # Sculley et al. 2015
          target: perception.scores
          consumer: planner.cache
          from: 6w
          strength: 0.4
        - debt: unstable-data-dependency
          target: camera.calibration
          from: 10w
          every: lognormal(mean=3w sd=1w)

      interventions:
        - { id: contract, do: add-data-contract, target: camera.calibration, at: 16w, effort: 40h, by: ml-engineer }
        - { id: react, do: retrain, when: accuracy.online < 0.90 for 5d, within: 2d, wait: $label_delay }

      goals:
        - { metric: accuracy.online, min: 0.92, points: 40 }
        - { metric: latency.serving.p95, max: 120ms, points: 30 }
        - { metric: effort.total, max: 2600h, points: 30, hidden: true }

      compare: { without: [contract] }
      sweep: { label_delay: [1d, 3d, 7d, 14d] }
      predict: { ask: "Which debt costs more effort by week 26?", choices: [undeclared-consumers, unstable-data-dependency, about equal] }
      meta: { author: Ada, notes: ["a: b", 3] }
      """;

  private final ScenarioReader reader = new ScenarioReader(new SmallVocabulary());

  @Test
  void theExampleIsReadWhole() {
    Scenario night = valid(NIGHT);
    assertThat(night.seed()).isEqualTo(42);
    assertThat(night.run().hours()).isEqualTo(52 * 168);
    assertThat(night.lifecycle()).isEqualTo("av");
    assertThat(night.staffing("labeler").orElseThrow().hoursPerWeek()).isEqualTo(28);
    assertThat(night.debts().get(1).settings().distribution("every"))
        .isEqualTo(new LogNormal(504, 168));
    assertThat(night.debts().get(0).fromHours()).isEqualTo(6 * 168);
    assertThat(night.interventions().get(1).waitHours()).isEqualTo(72);
    assertThat(night.interventions().get(1).trigger())
        .isInstanceOfSatisfying(
            Trigger.When.class, when -> assertThat(when.limit().forHours()).isEqualTo(120));
    assertThat(night.goals().get(1).max().orElseThrow().amount()).isEqualTo(120);
    assertThat(night.sweep().get("label_delay")).containsExactly("1d", "3d", "7d", "14d");
    assertThat(night.combinations()).isEqualTo(4);
  }

  @Test
  void theCanonicalFileReadsBackToTheSameScenario() {
    Scenario night = valid(NIGHT);
    String written = ScenarioYaml.write(night);
    assertThat(valid(written)).isEqualTo(night);
    assertThat(ScenarioYaml.write(valid(written))).isEqualTo(written);
    assertThat(written).contains("wait: $label_delay").contains("every: lognormal(mean=3w sd=1w)");
  }

  @Test
  void theHashDependsOnMeaningAndNotOnSpelling() {
    String other = NIGHT.replace("from: 6w", "from: 42d").replace("0.4", "40%");
    assertThat(ScenarioYaml.hash(valid(other))).isEqualTo(ScenarioYaml.hash(valid(NIGHT)));
    assertThat(ScenarioYaml.hash(valid(NIGHT.replace("seed: 42", "seed: 43"))))
        .isNotEqualTo(ScenarioYaml.hash(valid(NIGHT)));
  }

  @Test
  void aSweepPutsOtherValuesIn() {
    var swept = reader.withVars(valid(NIGHT), Map.of("label_delay", "14d"));
    assertThat(((Reading.Valid) swept).scenario().interventions().get(1).waitHours())
        .isEqualTo(14 * 24);
  }

  @Test
  void theExplanationNamesTheOriginOfEachValue() {
    var read = (Reading.Valid) reader.readText("night.yaml", NIGHT);
    String explained = ScenarioYaml.explain(read.scenario(), read.origins());
    assertThat(explained.lines())
        .anyMatch(line -> line.matches("  for: 52w +# night.yaml:6"))
        .anyMatch(line -> line.matches("lifecycle: av +# builtin:av:3"))
        .anyMatch(line -> line.matches("    cost: 60/h +# default"));
  }

  @Test
  void anUnknownNameOfTheLibraryIsToldTheNearest() {
    assertThat(HumanDiagnostics.render(reader.readBuiltin("retial").diagnostics()))
        .contains("unknown scenario \"retial\"", "did you mean \"retail\"?");
    assertThat(reader.readBuiltin("retail")).isInstanceOf(Reading.Valid.class);
  }

  @Test
  void valuesThatAVariableGivesKeepTheVariable() {
    String text =
        """
        undercurrent: 1
        extends: builtin:av
        vars: { none: 0h, least: 80%, people: 3, day: 24h, span: "uniform(1d $day)" }
        staff: { labeler: $people }
        parameters: { labeling.seconds-per-box: $day }
        debts:
          - { debt: unstable-data-dependency, every: lognormal(mean=$day sd=1h), from: $day }
        interventions:
          - { do: retrain, when: accuracy.online < $least for $day, wait: $none }
        goals:
          - { metric: accuracy.online, min: $least }
        sweep: { people: [1, 2], day: [1d, 2d] }
        meta: { "a: b": ["$day", "x # y", "- z", "", "  ", "ü\t\n", "true"] }
        """;
    Scenario scenario = valid(text.replace(", span: \"uniform(1d $day)\"", ""));
    assertThat(valid(ScenarioYaml.write(scenario))).isEqualTo(scenario);
    var swept = (Reading.Valid) reader.withVars(scenario, Map.of("people", "7", "day", "2d"));
    assertThat(swept.scenario().staffing("labeler").orElseThrow().count()).isEqualTo(7);
    assertThat(swept.scenario().debts().getFirst().fromHours()).isEqualTo(48);
  }

  @Test
  void aPlusAppendsToTheListOfTheBase() {
    String more = NIGHT + "+debts:\n  - debt: glue-code\n";
    assertThat(reader.readText("x.yaml", more)).isInstanceOf(Reading.Invalid.class);
    String appended = NIGHT.replace("\ndebts:", "\n+debts:");
    assertThat(valid(appended).debts()).hasSize(2);
  }

  private Scenario valid(String text) {
    Reading reading = reader.readText("night.yaml", text);
    assertThat(reading)
        .as(HumanDiagnostics.render(reading.diagnostics()))
        .isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).scenario();
  }
}
