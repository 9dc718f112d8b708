package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.report.Squarified.Tile;

/// The oracle is the worked example of the paper: areas 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 by
/// 4 (Bruls, Huizing and van Wijk 2000, figure 3).
class SquarifiedTest {
  @Test
  void theExampleOfThePaperComesOut() {
    List<Tile> tiles =
        Squarified.layout(List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0), new Tile(0, 0, 6, 4));

    assertTile(tiles.get(0), 0, 0, 3, 2);
    assertTile(tiles.get(1), 0, 2, 3, 2);
    assertTile(tiles.get(2), 3, 0, 12 / 7.0, 7 / 3.0);
    assertTile(tiles.get(3), 3 + 12 / 7.0, 0, 9 / 7.0, 7 / 3.0);
    assertTile(tiles.get(4), 3, 7 / 3.0, 6 / 5.0, 5 / 3.0);
  }

  @Test
  void oneWeightTakesAllOfTheSpace() {
    assertThat(Squarified.layout(List.of(7.0), new Tile(1, 2, 3, 4)))
        .containsExactly(new Tile(1, 2, 3, 4));
  }

  private static void assertTile(Tile tile, double x, double y, double width, double height) {
    assertThat(tile.x()).isCloseTo(x, within(1e-9));
    assertThat(tile.y()).isCloseTo(y, within(1e-9));
    assertThat(tile.width()).isCloseTo(width, within(1e-9));
    assertThat(tile.height()).isCloseTo(height, within(1e-9));
  }
}
