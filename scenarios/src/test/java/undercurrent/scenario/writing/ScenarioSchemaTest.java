package undercurrent.scenario.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;

/// Oracle: a JSON Schema validator of other authors.
class ScenarioSchemaTest {
  private static final String HEAD = "undercurrent: 1\nextends: builtin:av\n";

  private final String json = new ScenarioSchema(new SmallVocabulary()).json();
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(json, InputFormat.JSON);

  @Test
  void theSchemaIsASchema() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theScenariosOfTheLibraryAreValid() {
    new SmallVocabulary()
        .builtins()
        .values()
        .forEach(text -> assertThat(errors(text)).as(text).isEmpty());
  }

  @Test
  void theCanonicalFormIsValid() {
    String text =
        HEAD
            + """
            debts:
              - { debt: unstable-data-dependency, from: 3w, reveal: true }
            detectors:
              - detector: prediction-bias
            remedies:
              - { remedy: unstable-data-dependency, effort: 20h }
            interventions:
              - { do: hire, when: accuracy.online < 0.9 for 5d, people: 2 }
            goals:
              - { metric: accuracy.slice.night, min: 80%, hidden: true }
            """;
    Reading reading = new ScenarioReader(new SmallVocabulary()).readText("x.yaml", text);
    Scenario scenario = ((Reading.Valid) reading).scenario();
    assertThat(errors(text)).isEmpty();
    assertThat(errors(ScenarioYaml.write(scenario))).isEmpty();
  }

  @Test
  void whatIsExplainedAsGoodIsValid() {
    for (var each : Explanations.all().stream().filter(e -> !e.isOfRuleFiles()).toList()) {
      String good = each.good();
      boolean whole = good.contains("undercurrent:") || good.isEmpty();
      String text = whole ? good : HEAD + good;
      if (!text.isEmpty()) {
        assertThat(errors(text)).as(each.code() + "\n" + text).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replicatons: 3",
        "run: { replicatons: 3 }",
        "run: { for: 52 }",
        "run: { replications: 0 }",
        "run: { replications: many }",
        "seed: -1",
        "staff: 5",
        "staff: { data-enginer: 2 }",
        "staff: { labeler: { skill: 80 } }",
        "staff: { labeler: { hours: 30 } }",
        "debts: [{ debt: undeclared-consumer }]",
        "debts: [{ from: 3w }]",
        "debts: [{ debt: glue-code, every: 3w }]",
        "debts: [{ debt: glue-code, reveal: 'yes' }]",
        "debts: [glue-code]",
        "goals: [{ metric: accuracy.online }]",
        "goals: [{ metric: acuracy.online, min: 0.9 }]",
        "predict: { ask: x, choices: [a] }",
        "interventions: [{ do: retrian, at: 3w }]",
        "interventions: [{ do: retrain, at: 3w, people: 3 }]",
        "parameters: { gate.policy: stric }"
      })
  void whatTheReaderRefusesForItsShapeIsNotValid(String line) {
    assertThat(errors(HEAD + line + "\n")).isNotEmpty();
    assertThat(new ScenarioReader(new SmallVocabulary()).readText("x.yaml", HEAD + line + "\n"))
        .isInstanceOf(Reading.Invalid.class);
  }

  @Test
  void everyKeyIsDescribed() {
    var tree = JsonMapper.builder().build().readTree(json);
    tree.path("properties")
        .forEachEntry(
            (key, value) ->
                assertThat(value.path("description").asString("")).as(key).isNotBlank());
  }

  private List<Error> errors(String yaml) {
    Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JsonMapper.builder().build().writeValueAsString(data), InputFormat.JSON);
  }
}
