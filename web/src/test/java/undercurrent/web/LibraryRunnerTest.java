package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The library behind the playground. Oracle: the command line, which reads and plans the same.
class LibraryRunnerTest {
  private static final LibraryRunner RUNNER = new LibraryRunner(Optional.empty());
  private static final String FOUR_WEEKS =
      "undercurrent: 1\nextends: builtin:av\nrun: { for: %s }\n";

  @Test
  void everyScenarioOfTheLibraryHasACard() {
    assertThat(RUNNER.library()).extracting(LibraryEntry::id).startsWith("av", "retail");
    assertThat(RUNNER.library()).allMatch(entry -> !entry.objective().isBlank());
  }

  @Test
  void aTextRunsLikeAFile() {
    var request = new RunRequest(FOUR_WEEKS.formatted("4w"), 7, 1);
    var played = RUNNER.run(request, () -> false);
    assertThat(played.result().seed()).isEqualTo(7);
    assertThat(played.result().plan().horizonHours()).isEqualTo(4 * 7 * 24);
    assertThat(played.text().name()).isEqualTo("scenario");
  }

  @Test
  void aWrongTextIsRefusedWithPlaces() {
    assertThatExceptionOfType(InvalidScenario.class)
        .isThrownBy(() -> RUNNER.run(new RunRequest("run: { fr: 4w }\n", 1, 1), () -> false))
        .satisfies(invalid -> assertThat(invalid.remarks()).isNotEmpty());
    assertThat(RUNNER.validate("run: { fr: 4w }\n")).anyMatch(Remark::isError);
  }

  @Test
  void aRunThatIsTooLongForAServerIsRefused() {
    var request = new RunRequest(FOUR_WEEKS.formatted("400w"), 1, 1);
    assertThatExceptionOfType(InvalidScenario.class)
        .isThrownBy(() -> RUNNER.run(request, () -> false))
        .withMessage(
            "the playground runs at most 208 weeks; the command line runs longer scenarios");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    assertThatExceptionOfType(InvalidScenario.class)
        .isThrownBy(() -> RUNNER.run(new RunRequest("retial", 1, 1), () -> false))
        .withMessageContaining("retial");
  }
}
