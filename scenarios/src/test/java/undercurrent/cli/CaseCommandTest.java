package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.blind.BlindCase;
import undercurrent.catalogue.Catalogue;
import undercurrent.debt.DebtType;

class CaseCommandTest {
  @TempDir private Path folder;

  private static BlindCase firstWithDebt() {
    List<DebtType> debts = Catalogue.load().debts();
    for (int number = 0; number < 50; number++) {
      BlindCase drawn = BlindCase.draw(number, "av", debts);
      if (!drawn.debts().isEmpty()) {
        return drawn;
      }
    }
    throw new AssertionError("no debt in fifty cases");
  }

  /// Oracle: the draw itself; what was drawn stands in the answer and nowhere else.
  @Test
  void nothingButTheAnswerTellsWhatWasPlanted() throws IOException {
    BlindCase drawn = firstWithDebt();
    String kept = folder + "/case";
    Spoken spoken =
        Spoken.by("case", "" + drawn.number(), "--in", "av", "--weeks", "13", "--out", kept);
    assertThat(spoken.code()).as(spoken.messages()).isEqualTo(ExitCode.OK);
    String page = Files.readString(folder.resolve("case/report.html"));
    String document = Files.readString(folder.resolve("case/case.json"));
    for (DebtType debt : drawn.debts()) {
      for (String words : List.of(debt.id(), debt.title(), debt.mechanism())) {
        assertThat(page).doesNotContain(words);
        assertThat(document).doesNotContain(words);
        assertThat(spoken.data()).doesNotContain(words);
      }
    }
    assertThat(document).doesNotContain("oracle").doesNotContain("accuracy.slice");
    assertThat(folder.resolve("case/trace.jsonl")).doesNotExist();
    assertThat(folder.resolve("case/scenario.yaml")).doesNotExist();
    assertThat(spoken.lines()).allMatch(line -> line.length() <= 80);

    Spoken answer = Spoken.by("answer", kept);
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    drawn.debts().forEach(debt -> assertThat(answer.data()).contains(debt.id()));
    String seal = answer.data().lines().toList().getLast().substring("Seal ".length());
    assertThat(page).contains(seal);
  }

  @ParameterizedTest
  @CsvSource({
    "case -1,a case has a number",
    "case 3 --in shop,--in takes av or retail",
    "case 3 --weeks 5,--weeks takes 13 to 104",
    "case,NUMBER",
    "interaction glue-code glue-code --in av,two debts are needed",
    "interaction glue-code --in av,DEBT",
    "interaction glue-code fixed-thresholds --in av,fixed-thresholds"
  })
  void badInputIsTold(String line, String words) {
    Spoken spoken = Spoken.by(line.split(" "));
    assertThat(spoken.code()).isEqualTo(ExitCode.USAGE);
    assertThat(spoken.messages()).contains(words).doesNotContain("\tat ");
  }

  @Test
  void anAnswerThatIsNotThereIsTold() throws IOException {
    assertThat(Spoken.by("answer", folder.toString()).code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    Files.writeString(folder.resolve("answer.sealed"), "something else");
    Spoken damaged = Spoken.by("answer", folder.toString());
    assertThat(damaged.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(damaged.messages()).contains("is no sealed answer");
  }
}
