package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Oracle: counting along a list by hand; a fault at a random place of n is met after (n + 1) / 2.
class SearchTest {
  private static final List<String> SUSPECTS = List.of("a", "b", "c", "d", "e");

  @Test
  void itEndsAtTheNodeAtFault() {
    assertThat(Search.over(List.of(), SUSPECTS, Optional.of("c")).looked()).isEqualTo(3);
  }

  @Test
  void whereNothingIsAtFaultAllAreLookedAt() {
    var search = Search.over(List.of(), SUSPECTS, Optional.empty());

    assertThat(search.looked()).isEqualTo(5);
    assertThat(search.node()).isEmpty();
  }

  @Test
  void aPlaybookSkipsWhatWasNeverAtFault() {
    assertThat(Search.over(List.of("d"), SUSPECTS, Optional.of("d")).looked()).isEqualTo(1);
    assertThat(Search.over(List.of("d"), SUSPECTS, Optional.of("c")).looked())
        .as("a wrong playbook costs one look more")
        .isEqualTo(4);
  }

  @Test
  void overAllPlacesAPlaybookTakesAThirdOfTheLooksOfFiveNodes() {
    double without =
        SUSPECTS.stream()
            .mapToInt(fault -> Search.over(List.of(), SUSPECTS, Optional.of(fault)).looked())
            .average()
            .orElseThrow();
    double with =
        SUSPECTS.stream()
            .mapToInt(fault -> Search.over(List.of(fault), SUSPECTS, Optional.of(fault)).looked())
            .average()
            .orElseThrow();

    assertThat(without).isEqualTo(3); // (5 + 1) / 2
    assertThat(with / without).isLessThan(0.34);
  }

  @Test
  void aFaultOutsideTheSuspectsIsFoundLast() {
    var suspects = IntStream.range(0, 7).mapToObj(i -> "node " + i).toList();

    assertThat(Search.over(List.of(), suspects, Optional.of("elsewhere")).looked()).isEqualTo(8);
  }
}
