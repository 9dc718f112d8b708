package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a teacher gets wrong, on the command line.
///
/// Oracle: code, line and column worked out by hand from the texts, and the table of exit codes.
class BadInputCommandTest {
  private static final String HEAD = "undercurrent: 1\nextends: builtin:av\n";

  @TempDir Path folder;

  private String file(String lines) throws IOException {
    return Files.writeString(folder.resolve("my.yaml"), HEAD + lines.replace("\\n", "\n"))
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "S181 | 3:38 | capabilities: { preset: none, have: [canary-release] }",
        "S184 | 3:42 | capabilities: { give-up: [ { capability: model-registry, at: 9w } ] }",
        "S170 | 3:30 | parameters: { on-call.rotas: platform-engineer }",
        "S162 | 3:24 | owners: { preparation: gate, gate: preparation }",
        "S149 | 3:31 | decisions: { sre: [ { decide: canary-verdct, answer: wait } ] }",
        "S122 | 3:43 | debts: [ { debt: pipeline-jungle, target: nowhere } ]",
        "S120 | 3:41 | debts: [ { debt: pipeline-jungle, from: 60w } ]",
        "S159 | 5:13 | debts:\\n  - debt: pipeline-jungle\\n  - { debt: pipeline-jungle, id: b }",
        "S154 | 3:23 | remedies: [ { remedy: pipeline-jungel } ]",
        "S117 | 3:28 | staff: { labeler: { skill: 0 } }",
        "S158 | 4:23 | parameters:\\n  domain.speed-limit: 20\\n  world.fidelity: sketch",
        "S158 | 5:23 | parameters:\\n  world.fidelity: sketch\\n  domain.speed-limit: 20",
      })
  void itIsRefusedWithOneMessageAtItsPlaceByEveryCommand(String code, String place, String lines)
      throws IOException {
    String file = file(lines);
    Spoken checked = Spoken.by("validate", file);
    assertThat(checked.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(checked.data())
        .contains("error[" + code + "]", file + ":" + place + "\n", "\n1 error")
        .doesNotContain("Exception", "\tat ");
    Spoken run = Spoken.by("run", file);
    assertThat(run.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(run.messages())
        .contains("error[" + code + "]", file + ":" + place)
        .doesNotContain("this is a bug", "Exception");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W204 | 3:10 | staff: { validation-engineer: 0 }",
        "W206 | 3:19 | staff: { labeler: { count: 1, hours: 2h/w } }",
        "W206 | 3:41 | parameters: { labeling.seconds-per-box: 1200s }",
        "W221 | 3:10 | staff: { data-engineer: 0, data-scientist: 6 }",
      })
  void whatCannotEndWellIsToldBeforeTheRunAtItsPlace(String code, String place, String lines)
      throws IOException {
    String file = file(lines);
    Spoken checked = Spoken.by("validate", file);
    assertThat(checked.code()).isEqualTo(ExitCode.OK);
    assertThat(checked.data()).containsOnlyOnce("warning[" + code + "]");
    assertThat(checked.data()).contains(file + ":" + place + "\n");
  }

  @Test
  void thatNobodyHasASkillIsToldOnce() throws IOException {
    String said = Spoken.by("validate", file("staff: { validation-engineer: 0 }\n")).data();
    assertThat(said)
        .contains(
            "stages model-validation, system-validation have nobody with the skill validation")
        .contains("\n0 errors, 1 warning\n");
  }

  @Test
  void aRunSaysWhatAValidationSaysOfTooMuchWork() throws IOException {
    String file = file("run: { for: 2w, replications: 1 }\nstaff: { labeler: { hours: 1h/w } }\n");
    String said = Spoken.by("run", file, "--json").messages();
    assertThat(said).contains("warning[W206]: Of labeling", file + ":4:19");
  }

  @Test
  void theScenariosOfTheLibraryAreValidWithoutAWord() {
    Spoken checked = Spoken.by("validate", "av", "retail");
    assertThat(checked.code()).isEqualTo(ExitCode.OK);
    assertThat(checked.data()).isEqualTo("All files are valid.\n");
  }

  @Test
  void whatInitWritesIsValidWithoutAWord() throws IOException {
    Path mine = folder.resolve("my.yaml");
    Files.writeString(mine, Spoken.by("init", "av").data());
    assertThat(Spoken.by("validate", mine.toString()).data()).isEqualTo("The file is valid.\n");
  }

  @Test
  void anExplanationNamesThePreset() {
    assertThat(Spoken.by("explain", "av").data())
        .containsPattern("capabilities:\\s+preset: usual")
        .doesNotContain("have:");
  }
}
