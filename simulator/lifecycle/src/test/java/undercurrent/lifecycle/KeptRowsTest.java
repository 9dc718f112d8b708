package undercurrent.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Oracle: candidates counted by hand.
class KeptRowsTest {
  private final KeptRows<String> kept = new KeptRows<>();

  @Test
  void whatIsNotKeptRanksOnce() {
    assertThat(kept.rank(3)).isEqualTo(3);
    assertThat(kept.rank(2)).isEqualTo(2);
    assertThat(kept.rows()).isEmpty();
  }

  @Test
  void whatIsKeptRanksEverMoreUntilItIsRenewed() {
    kept.keep("rows");
    assertThat(kept.rank(3)).isEqualTo(3);
    assertThat(kept.rank(2)).isEqualTo(5);
    assertThat(kept.rows()).contains("rows");
    kept.renew();
    assertThat(kept.rank(4)).isEqualTo(4);
    kept.keep("others");
    assertThat(kept.rank(1)).isEqualTo(1);
  }
}
