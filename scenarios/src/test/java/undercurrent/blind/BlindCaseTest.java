package undercurrent.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.debt.DebtType;
import undercurrent.settings.Settings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlindCaseTest {
  private static final List<DebtType> DEBTS = Catalogue.load().debts();

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aSixthHoldsNothingAndAThirdOneDebtAlone(String lifecycle) {
    int cases = 1800;
    Map<String, Integer> kinds = new HashMap<>();
    for (int number = 0; number < cases; number++) {
      BlindCase drawn = BlindCase.draw(number, lifecycle, DEBTS);
      assertThat(drawn.debts()).doesNotHaveDuplicates();
      assertThat(drawn.debts()).allMatch(debt -> debt.lifecycles().contains(lifecycle));
      kinds.merge(drawn.debts().size() + " " + drawn.confounder().isPresent(), 1, Integer::sum);
    }
    // binomial: four standard deviations of 1,800 draws with chance 1/6 are 63, with 1/3 80
    assertThat(kinds.get("0 false")).isBetween(237, 363);
    assertThat(kinds.get("0 true")).isBetween(237, 363);
    assertThat(kinds.get("1 false")).isBetween(520, 680);
    assertThat(kinds.get("1 true")).isBetween(237, 363);
    assertThat(kinds.get("2 false")).isBetween(237, 363);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void everythingInTheWorldIsASettingOfItsLifecycle(String lifecycle) {
    var parameters = Catalogue.load().lifecycle(lifecycle).parameters();
    for (Confounder event : Confounder.of(lifecycle)) {
      assertThat(Settings.of(parameters, event.circumstances().settings())).isNotNull();
      assertThat(event.circumstances().settings()).isNotEmpty();
    }
  }

  @Test
  void theSameNumberHoldsTheSame() {
    assertThat(BlindCase.draw(7, "av", DEBTS)).isEqualTo(BlindCase.draw(7, "av", DEBTS));
  }

  @Test
  void theAnswerNamesEachDebtAndEvent() {
    for (int number = 0; number < 60; number++) {
      BlindCase drawn = BlindCase.draw(number, "retail", DEBTS);
      drawn
          .debts()
          .forEach(
              debt ->
                  assertThat(drawn.answer())
                      .contains("Debt " + debt.id())
                      .contains("from the end of week " + drawn.fromWeek() + " on")
                      .contains("Its monitor: " + debt.detector("retail")));
      drawn.confounder().ifPresent(event -> assertThat(drawn.answer()).contains(event.title()));
    }
  }

  @Test
  void aSealedAnswerDoesNotShowItsWordsAndOpensToTheSame() throws DataFormatException {
    var answer = new SealedAnswer("Debt glue-code from week 5.\nAn event – nothing else.\n");
    assertThat(answer.file()).doesNotContain("glue-code");
    assertThat(SealedAnswer.open(answer.file())).isEqualTo(answer);
    // printf 'Nothing.\n' | sha256sum
    assertThat(new SealedAnswer("Nothing.\n").seal())
        .isEqualTo("d16be6060ce11adff97025fd01c9671660300ad798708d6545ed7d83ae6a7c84");
  }

  @Test
  void whatIsNoSealedAnswerSaysWhy() {
    String file = new SealedAnswer("Nothing.\n").file();
    assertThatThrownBy(() -> SealedAnswer.open("Nothing."))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("first line");
    assertThatThrownBy(() -> SealedAnswer.open(file.substring(0, file.length() - 12)))
        .isInstanceOf(DataFormatException.class)
        .hasMessageContaining("cut off");
  }
}
