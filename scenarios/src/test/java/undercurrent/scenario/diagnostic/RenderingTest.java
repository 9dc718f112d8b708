package undercurrent.scenario.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.reading.ScenarioReader;

/// Oracle: the form of messages in the description of the format, the Language Server Protocol
/// 3.17 and SARIF 2.1.0.
class RenderingTest {
  private static final String BAD =
      "undercurrent: 1\nextends: builtin:av\nrun: { for: 40w, replicatons: 30 }\n";

  private final List<Diagnostic> found =
      new ScenarioReader(new SmallVocabulary()).readText("night.yaml", BAD).diagnostics();

  @Test
  void peopleSeeTheLineTheCaretsAndTheFix() {
    assertThat(HumanDiagnostics.render(found))
        .isEqualTo(
            """
            error[S104]: unknown key "replicatons" in run
              --> night.yaml:3:18
             3 | run: { for: 40w, replicatons: 30 }
               |                  ^^^^^^^^^^^ did you mean "replications"?
               = allowed here: for, warmup, replications      (undercurrent explain S104)

            1 error
            """);
  }

  @Test
  void editorsCountFromZero() {
    var json = JsonMapper.builder().build().readTree(JsonDiagnostics.render(found));
    var first = json.path("diagnostics").path(0);
    assertThat(json.path("valid").asBoolean()).isFalse();
    assertThat(first.path("range").path("start").path("line").asInt()).isEqualTo(2);
    assertThat(first.path("range").path("start").path("character").asInt()).isEqualTo(17);
    assertThat(first.path("range").path("end").path("character").asInt()).isEqualTo(28);
    assertThat(first.path("severity").asInt()).isEqualTo(1);
    assertThat(first.path("code").asString()).isEqualTo("S104");
  }

  @Test
  void theJsonHoldsToItsSchema() throws IOException {
    try (var schema =
        JsonDiagnostics.class.getResourceAsStream(
            "/undercurrent/scenario/diagnostics-1.schema.json")) {
      var errors =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(schema, InputFormat.JSON)
              .validate(JsonDiagnostics.render(found), InputFormat.JSON);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void workflowsGetOneLineEach() {
    assertThat(GithubDiagnostics.render(found))
        .isEqualTo(
            "::error file=night.yaml,line=3,col=18,endColumn=29,title=S104::"
                + "unknown key \"replicatons\" in run; did you mean \"replications\"?\n");
  }

  @Test
  void codeHostsGetRulesAndPlaces() {
    var json = JsonMapper.builder().build().readTree(SarifDiagnostics.render(found));
    assertThat(json.path("version").asString()).isEqualTo("2.1.0");
    var run = json.path("runs").path(0);
    assertThat(run.path("tool").path("driver").path("rules").path(0).path("id").asString())
        .isEqualTo("S104");
    var region =
        run.path("results")
            .path(0)
            .path("locations")
            .path(0)
            .path("physicalLocation")
            .path("region");
    assertThat(region.path("startLine").asInt()).isEqualTo(3);
    assertThat(region.path("startColumn").asInt()).isEqualTo(18);
  }

  @Test
  void aLongLineIsShownAroundItsFault() {
    String text = "undercurrent: 1\nextends: builtin:av\nrun: { " + "x".repeat(5000) + ": 1 }\n";
    var long1 = new ScenarioReader(new SmallVocabulary()).readText("x.yaml", text).diagnostics();
    assertThat(HumanDiagnostics.render(long1).lines().filter(line -> line.contains("|")))
        .allMatch(line -> line.length() < 320);
  }
}
