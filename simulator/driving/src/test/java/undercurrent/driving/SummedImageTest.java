package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the mean over a rectangle, added up pixel by pixel.
final class SummedImageTest {
  private final float[] pixels = noise();
  private final SummedImage image = new SummedImage(pixels);

  @Test
  void meansAreThoseOfAddingUp() {
    assertThat(image.mean(3, 9, 2, 7)).isCloseTo(addedUp(3, 9, 2, 7), within(1e-6));
    assertThat(image.mean(3.25, 4.5, 10.75, 12))
        .isCloseTo(addedUp(3.25, 4.5, 10.75, 12), within(1e-6));
    assertThat(image.mean(-5, 2, -3, 1)).isCloseTo(addedUp(0, 2, 0, 1), within(1e-6));
  }

  @Test
  void meansOverWholePixelsAreTheSameToTheBit() {
    for (int left = 0; left < 40; left += 3) {
      for (int top = 0; top < 20; top += 2) {
        assertThat(image.meanOfPixels(left, left + 5, top, top + 3))
            .isEqualTo(image.mean(left, left + 5, top, top + 3));
      }
    }
  }

  @Test
  void cellsOfAGridAreTheMeansOfTheirRectangles() {
    double[] columns = SummedImage.columns(10.3, 1.7, 4);
    double[] rows = SummedImage.rows(20.1, 2.2, 5);
    double[] cells = new double[20];
    image.means(columns, rows, cells);
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        double mean = addedUp(columns[column], columns[column + 1], rows[row + 1], rows[row]);
        assertThat(cells[row * 4 + column]).isCloseTo(mean, within(1e-6));
      }
    }
  }

  @Test
  void cellsOutsideThePictureReadItsEdge() {
    double[] cells = new double[9];
    image.means(SummedImage.columns(20, 1, 3), SummedImage.rows(1, 1, 3), cells);
    assertThat(cells[0]).isCloseTo(pixels[20], within(1e-3));
    assertThat(cells[3]).isCloseTo(pixels[20], within(1e-3));
    assertThat(cells[6]).isCloseTo(pixels[20], within(1e-3));
  }

  private double addedUp(double left, double right, double top, double bottom) {
    double sum = 0;
    for (int row = 0; row < Camera.HEIGHT; row++) {
      for (int column = 0; column < Camera.WIDTH; column++) {
        double wide = Math.min(column + 1, right) - Math.max(column, left);
        double high = Math.min(row + 1, bottom) - Math.max(row, top);
        sum += Math.max(0, wide) * Math.max(0, high) * pixels[row * Camera.WIDTH + column];
      }
    }
    return sum / ((right - left) * (bottom - top));
  }

  private static float[] noise() {
    var stream = new RandomStreams(1, 0).stream("picture");
    float[] pixels = new float[Camera.WIDTH * Camera.HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) stream.nextUniform();
    }
    return pixels;
  }
}
