package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: names made for the test; whatever looks like a file is spoken of as a file.
class ExplainCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nope.yaml", "nope.yml", "lessons/nope", "./nope.yaml"})
  void aNameThatLooksLikeAFileIsMissedAsAFile(String name) {
    Spoken answer = Spoken.by("explain", name);
    assertThat(answer.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(answer.messages()).contains("there is no file " + name).contains("S153");
  }

  @Test
  void theNearestFileOfTheFolderIsOffered() throws IOException {
    Path lesson = Files.writeString(folder.resolve("lesson.yaml"), "undercurrent: 1\n");
    Spoken answer = Spoken.by("explain", folder.resolve("leson.yaml").toString());
    assertThat(answer.messages()).contains("did you mean \"" + lesson + "\"?");
  }

  @Test
  void theNearestScenarioOfTheLibraryIsOffered() {
    Spoken answer = Spoken.by("explain", folder.resolve("retial.yaml").toString());
    assertThat(answer.messages()).contains("did you mean \"retail\"?");
  }

  @Test
  void aFolderIsNoScenario() {
    assertThat(Spoken.by("explain", folder.toString()).messages())
        .contains(folder + " is a folder, and a scenario is a file");
  }

  @Test
  void aNameThatLooksLikeNoFileIsMissedInTheCatalogue() {
    Spoken answer = Spoken.by("explain", "pipeline-jungel");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages())
        .contains("nothing is called \"pipeline-jungel\"; did you mean \"pipeline-jungle\"?");
  }
}
