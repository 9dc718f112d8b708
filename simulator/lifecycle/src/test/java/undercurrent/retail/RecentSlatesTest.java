package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.Slate;
import undercurrent.shopping.Visit;

/// Oracle: minutes counted by hand.
class RecentSlatesTest {
  private static Slate slate(int customer, int day, int minute) {
    var request = new ShopRequest(7, customer, day, minute);
    return new Slate(request, "a", "b", "c", "d", Map.of(), false, List.of());
  }

  private static Visit visit(int customer, int day, int minute) {
    return new Visit(customer, day, minute, List.of());
  }

  @Test
  void anAnswerIsKeptForSoLong() {
    var recent = new RecentSlates(2);
    recent.keep(slate(3, 0, 1400));
    assertThat(recent.find(new ShopRequest(8, 3, 1, 80))).as("120 minutes later").isPresent();
    assertThat(recent.find(new ShopRequest(8, 3, 1, 81))).as("121 minutes later").isEmpty();
    assertThat(recent.find(new ShopRequest(8, 4, 1, 0))).as("somebody else").isEmpty();
  }

  @Test
  void aKeptAnswerAnswersTheNewRequest() {
    var recent = new RecentSlates(2);
    recent.keep(slate(3, 0, 1400));
    var found = recent.find(new ShopRequest(8, 3, 0, 1401)).orElseThrow();
    assertThat(found.request().id()).isEqualTo(8);
    assertThat(found.scoring()).as("the version that answered then").isEqualTo("c");
  }

  @Test
  void noTimeMeansNoCache() {
    var recent = new RecentSlates(0);
    recent.keep(slate(3, 0, 1400));
    assertThat(recent.find(new ShopRequest(8, 3, 0, 1400))).isEmpty();
    assertThat(recent.hitShare(List.of(visit(3, 0, 1), visit(3, 0, 1)))).isZero();
  }

  @Test
  void hitsAreCountedFromTheAnswerThatIsKept() {
    // kept at 0; found at 50 and 60; too old at 61 after the answer, so that a new one is kept
    var visits = List.of(visit(1, 0, 0), visit(1, 0, 50), visit(1, 0, 60), visit(1, 0, 61));
    assertThat(new RecentSlates(1).hitShare(visits)).isEqualTo(0.5);
  }
}
