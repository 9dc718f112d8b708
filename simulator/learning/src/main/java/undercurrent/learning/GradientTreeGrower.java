package undercurrent.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Grows one tree of a boosted model: at each node the split is taken after which Newton steps
/// lower the loss most; a leaf holds its step.
final class GradientTreeGrower {
  private static final double RIDGE = 1; // added to a leaf's curvature, as in XGBoost
  private static final double LEAST_CURVATURE = 1; // of a leaf, as in XGBoost
  private static final double LARGEST_STEP = 2;

  private final Bins bins;
  private final double[] gradients;
  private final double[] curvatures;
  private final int depth;
  private final double[] gradientOf = new double[256];
  private final double[] curvatureOf = new double[256];
  private final List<Node> nodes = new ArrayList<>();

  GradientTreeGrower(Bins bins, double[] gradients, double[] curvatures, int depth) {
    this.bins = bins;
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.depth = depth;
  }

  /// A node: an inner one asks for a feature, a leaf has none and a step.
  private record Node(int feature, double threshold, int left, int right, double[] step) {}

  /// Where to split: the bins up to `bin` of a feature go left.
  private record Split(int feature, int bin, double gain) {
    static final Split NONE = new Split(-1, 0, 1e-9);
  }

  /// The sums over some rows.
  private record Sums(double gradient, double curvature) {
    double gain() {
      return gradient * gradient / (curvature + RIDGE);
    }

    Sums without(Sums part) {
      return new Sums(gradient - part.gradient, curvature - part.curvature);
    }
  }

  Tree grow() {
    int[] rows = new int[gradients.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i;
    }
    grow(rows, 0, rows.length, 0);
    return new Tree(
        nodes.stream().mapToInt(Node::feature).toArray(),
        nodes.stream().mapToDouble(Node::threshold).toArray(),
        nodes.stream().mapToInt(Node::left).toArray(),
        nodes.stream().mapToInt(Node::right).toArray(),
        nodes.stream().map(Node::step).toArray(double[][]::new));
  }

  private int grow(int[] rows, int from, int to, int level) {
    int place = nodes.size();
    Sums sums = sums(rows, from, to);
    Split split = level < depth ? best(rows, from, to, sums) : Split.NONE;
    if (split.feature() < 0) {
      double step = -sums.gradient() / (sums.curvature() + RIDGE);
      double kept = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
      nodes.add(new Node(-1, 0, 0, 0, new double[] {kept}));
      return place;
    }
    nodes.add(new Node(-1, 0, 0, 0, new double[0])); // holds the place of this node
    int middle = bins.partition(rows, from, to, split.feature(), split.bin());
    int left = grow(rows, from, middle, level + 1);
    int right = grow(rows, middle, to, level + 1);
    double threshold = bins.edges()[split.feature()][split.bin()];
    nodes.set(place, new Node(split.feature(), threshold, left, right, new double[0]));
    return place;
  }

  private Sums sums(int[] rows, int from, int to) {
    double gradient = 0;
    double curvature = 0;
    for (int i = from; i < to; i++) {
      gradient += gradients[rows[i]];
      curvature += curvatures[rows[i]];
    }
    return new Sums(gradient, curvature);
  }

  private Split best(int[] rows, int from, int to, Sums sums) {
    Split best = Split.NONE;
    if (sums.curvature() < 2 * LEAST_CURVATURE) {
      return best;
    }
    for (int feature = 0; feature < bins.edges().length; feature++) {
      fillHistogram(feature, rows, from, to);
      Split split = best(feature, sums);
      best = split.gain() > best.gain() ? split : best;
    }
    return best;
  }

  private void fillHistogram(int feature, int[] rows, int from, int to) {
    int count = bins.count(feature);
    Arrays.fill(gradientOf, 0, count, 0);
    Arrays.fill(curvatureOf, 0, count, 0);
    byte[] codes = bins.codes()[feature];
    for (int i = from; i < to; i++) {
      int row = rows[i];
      gradientOf[codes[row]] += gradients[row];
      curvatureOf[codes[row]] += curvatures[row];
    }
  }

  private Split best(int feature, Sums sums) {
    Split best = Split.NONE;
    double gradient = 0;
    double curvature = 0;
    for (int bin = 0; bin < bins.count(feature) - 1; bin++) {
      gradient += gradientOf[bin];
      curvature += curvatureOf[bin];
      if (curvature < LEAST_CURVATURE || sums.curvature() - curvature < LEAST_CURVATURE) {
        continue;
      }
      var below = new Sums(gradient, curvature);
      double gain = below.gain() + sums.without(below).gain() - sums.gain();
      best = gain > best.gain() ? new Split(feature, bin, gain) : best;
    }
    return best;
  }
}
