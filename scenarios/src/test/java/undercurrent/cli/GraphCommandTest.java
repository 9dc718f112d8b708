package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: what a reader of the drawing can follow with a finger, and the debt that adds a step.
class GraphCommandTest {
  @TempDir private Path folder;

  private static JsonNode asked(String... arguments) {
    Spoken answer = Spoken.by(arguments);
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data());
  }

  @Test
  void aChangeOfTheCalibrationReachesTheCarsAndComesToTheGate() {
    JsonNode impact =
        asked("graph", "av", "--impact", "camera-calibration", "--json", "--embedded");
    var reached = impact.get("reached").valueStream().map(JsonNode::stringValue).toList();
    assertThat(reached).contains("aim", "perception", "cars", "training-set", "model-validation");
    assertThat(reached).doesNotContain("sensor-firmware", "guideline");
    assertThat(impact.get("comesBack").booleanValue()).isFalse();
  }

  @Test
  void whatReportsFitATerminalAndWhatGraphvizReadsNamesEveryPart() {
    assertThat(Spoken.by("graph", "retail", "--embedded").lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.contains("FEEDBACK LOOPS"));
    assertThat(Spoken.by("graph", "av", "--impact", "gate", "--embedded").lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.contains("REACHED, BY STAGE"));
    String dot = Spoken.by("graph", "retail", "--dot", "--embedded").data();
    assertThat(dot).startsWith("digraph").contains("\"scoring\" -> \"ordering\";");
    asked("graph", "retail", "--json", "--embedded")
        .get("nodes")
        .forEach(node -> assertThat(dot).contains('"' + node.get("id").stringValue() + '"'));
  }

  @Test
  void aJungleOfScriptsGrowsTheGraph() throws IOException {
    Path file = folder.resolve("jungle.yaml");
    Files.writeString(
        file,
        """
        undercurrent: 1
        extends: builtin:av
        owners: { preparation: nobody }
        debts: [ { debt: pipeline-jungle, from: 1d, every: 2d } ]
        """);
    int before = asked("graph", "av", "--json", "--embedded").get("nodes").size();
    JsonNode after = asked("graph", file.toString(), "--for", "1w", "--json", "--embedded");
    assertThat(after.get("nodes").size()).isGreaterThan(before);
    assertThat(after.get("nodes").valueStream())
        .anySatisfy(
            node -> {
              assertThat(node.get("id").stringValue()).isEqualTo("preparation");
              assertThat(node.get("owner").isNull()).isTrue();
            });
  }

  @Test
  void anUnknownPartIsRefusedWithTheNearest() {
    Spoken answer = Spoken.by("graph", "av", "--impact", "lables", "--embedded");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages()).contains("no part \"lables\"").contains("\"labels\"");
  }
}
