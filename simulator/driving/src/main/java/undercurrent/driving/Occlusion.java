package undercurrent.driving;

import java.util.Arrays;
import undercurrent.learning.Classifier;

/// Which parts of a picture an answer hangs on: each block is covered with grey in turn, and what the
/// answer loses is the block's weight.
///
/// Zeiler and Fergus, *Visualizing and understanding convolutional networks* (ECCV 2014).
///
/// @param blockPixels the side of a block, a divisor of both sides of the picture
public record Occlusion(int blockPixels) {

  /// Checks that blocks fill the picture.
  public Occlusion {
    if (blockPixels < 1 || Camera.WIDTH % blockPixels != 0 || Camera.HEIGHT % blockPixels != 0) {
      throw new IllegalArgumentException(
          "blocks of "
              + blockPixels
              + " pixels do not fill a picture of "
              + Camera.WIDTH
              + " by "
              + Camera.HEIGHT);
    }
  }

  /// Returns the weight of each pixel for the probability of a class: 0 where covering it takes
  /// nothing away, 1 for the block that takes most; all 0 when none does.
  public float[] weights(Frame frame, Classifier model, RoadUser answer) {
    float[] losses = new float[frame.pixels().length];
    double whole = probability(frame, model, answer);
    float grey = mean(frame.pixels());
    float most = 0;
    for (int row = 0; row < Camera.HEIGHT; row += blockPixels) {
      for (int column = 0; column < Camera.WIDTH; column += blockPixels) {
        var covered =
            new Frame(
                covered(frame, row, column, grey),
                frame.rangesM(),
                frame.atCrossing(),
                frame.offered());
        float loss = (float) Math.max(0, whole - probability(covered, model, answer));
        fill(losses, row, column, loss);
        most = Math.max(most, loss);
      }
    }
    for (int i = 0; most > 0 && i < losses.length; i++) {
      losses[i] /= most;
    }
    return losses;
  }

  private static double probability(Frame frame, Classifier model, RoadUser answer) {
    double[] features = FrameFeatures.of(frame, SensorCalibration.EXACT);
    return model.probabilities(features)[answer.index()];
  }

  private float[] covered(Frame frame, int row, int column, float grey) {
    float[] pixels = frame.pixels().clone();
    fill(pixels, row, column, grey);
    return pixels;
  }

  private void fill(float[] pixels, int row, int column, float value) {
    for (int r = row; r < row + blockPixels; r++) {
      int from = r * Camera.WIDTH + column;
      Arrays.fill(pixels, from, from + blockPixels, value);
    }
  }

  private static float mean(float[] pixels) {
    double sum = 0;
    for (float pixel : pixels) {
      sum += pixel;
    }
    return (float) (sum / pixels.length);
  }
}
