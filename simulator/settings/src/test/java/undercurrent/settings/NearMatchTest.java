package undercurrent.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: distances counted by hand.
class NearMatchTest {
  private static final List<String> KNOWN =
      List.of(
          "lineage-store", "label-consensus", "monitoring", "model-registry", "model-gate", "av");

  @ParameterizedTest
  @CsvSource({
    "montoring, monitoring", // one letter left out
    "mointoring, monitoring", // two neighbours swapped
    "MONITORING, monitoring",
    "label_concensus, label-consensus",
    "lineag, lineage-store", // too far, but the one name that begins so
    "label-c, label-consensus",
    "ov, av", // one of two letters may differ
  })
  void theNearestNameIsFound(String asked, String meant) {
    assertThat(NearMatch.of(asked, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "mode", // two names begin so
    "lin", // too short to stand for a name
    "toaster",
    "monitoring-of-all", // seven letters too many
  })
  void nothingIsGuessedThatMayBeWrong(String asked) {
    assertThat(NearMatch.of(asked, KNOWN)).isEmpty();
  }
}
