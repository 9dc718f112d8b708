package undercurrent.learning;

import java.util.Arrays;
import undercurrent.random.RandomStream;

/// Grows one tree of a forest on a bootstrap sample: at each node some features are drawn, and the
/// split that lowers Gini's impurity most is taken.
final class TreeGrower {
  private final Bins bins;
  private final int[] classes;
  private final int classCount;
  private final int depth;
  private final int featuresPerSplit;
  private final RandomStream stream;
  private final int[] features;
  private final int[] histogram; // of a feature, class by class in each bin; 0 between two looks
  private final int[] sizes; // of the bins; 0 between two looks
  private final int[] below;

  private int[] feature = new int[64];
  private double[] threshold = new double[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private double[][] shares = new double[64][];
  private int nodes;

  TreeGrower(
      Bins bins,
      int[] classes,
      int classCount,
      int depth,
      int featuresPerSplit,
      RandomStream stream) {
    this.bins = bins;
    this.classes = classes;
    this.classCount = classCount;
    this.depth = depth;
    this.featuresPerSplit = featuresPerSplit;
    this.stream = stream;
    this.features = new int[bins.edges().length];
    this.histogram = new int[256 * classCount];
    this.sizes = new int[256];
    this.below = new int[classCount];
    for (int i = 0; i < features.length; i++) {
      features[i] = i;
    }
  }

  Tree grow() {
    int[] rows = new int[classes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = stream.nextInt(rows.length);
    }
    grow(rows, 0, rows.length, 0);
    return new Tree(
        Arrays.copyOf(feature, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(shares, nodes));
  }

  /// Where to split: the bins up to `bin` of a feature go left.
  private record Split(int feature, int bin, double gain) {}

  private int grow(int[] rows, int from, int to, int level) {
    int node = newNode();
    int[] counts = new int[classCount];
    for (int i = from; i < to; i++) {
      counts[classes[rows[i]]]++;
    }
    Split split =
        level < depth && to - from > 1 && !isPure(counts, to - from)
            ? best(rows, from, to, counts)
            : new Split(-1, 0, 0);
    if (split.feature() < 0) {
      feature[node] = -1;
      shares[node] = shares(counts, to - from);
      return node;
    }
    int middle = bins.partition(rows, from, to, split.feature(), split.bin());
    feature[node] = split.feature();
    threshold[node] = bins.edges()[split.feature()][split.bin()];
    shares[node] = new double[0];
    int low = grow(rows, from, middle, level + 1);
    int high = grow(rows, middle, to, level + 1);
    left[node] = low;
    right[node] = high;
    return node;
  }

  private Split best(int[] rows, int from, int to, int[] counts) {
    var best = new Split(-1, 0, 0);
    for (int draw = 0; draw < featuresPerSplit; draw++) {
      int other = draw + stream.nextInt(features.length - draw);
      int drawn = features[other];
      features[other] = features[draw];
      features[draw] = drawn;
      Split split = best(drawn, rows, from, to, counts);
      best = split.gain() > best.gain() ? split : best;
    }
    return best;
  }

  /// Looks for the best place to cut a feature. What is maximised is the sum over both sides of the
  /// squared class counts over the side's size, which falls and rises with Gini's impurity.
  private Split best(int candidate, int[] rows, int from, int to, int[] counts) {
    byte[] codes = bins.codes()[candidate];
    int lowest = Integer.MAX_VALUE;
    int highest = -1;
    for (int i = from; i < to; i++) {
      int bin = codes[rows[i]];
      histogram[bin * classCount + classes[rows[i]]]++;
      sizes[bin]++;
      lowest = Math.min(lowest, bin);
      highest = Math.max(highest, bin);
    }
    Split best = bestCut(candidate, lowest, highest, to - from, counts);
    Arrays.fill(histogram, lowest * classCount, (highest + 1) * classCount, 0);
    Arrays.fill(sizes, lowest, highest + 1, 0);
    return best;
  }

  /// Tries each place between the lowest bin that has rows and the highest. A bin without rows cuts as
  /// the one before it does. Sums of squares are whole numbers, and exact as they move from side to side.
  private Split bestCut(int candidate, int lowest, int highest, int size, int[] counts) {
    long squaresAbove = squares(counts);
    long squaresBelow = 0;
    double whole = (double) squaresAbove / size;
    Arrays.fill(below, 0);
    int sizeBelow = 0;
    var best = new Split(-1, 0, 0);
    for (int bin = lowest; bin < highest; bin++) {
      if (sizes[bin] == 0) {
        continue;
      }
      sizeBelow += sizes[bin];
      for (int k = 0; k < classCount; k++) {
        long here = histogram[bin * classCount + k];
        long above = counts[k] - below[k];
        squaresAbove += here * (here - 2 * above);
        squaresBelow += here * (here + 2L * below[k]);
        below[k] += (int) here;
      }
      double gain =
          (double) squaresBelow / sizeBelow + (double) squaresAbove / (size - sizeBelow) - whole;
      if (gain > best.gain() + 1e-12) {
        best = new Split(candidate, bin, gain);
      }
    }
    return best;
  }

  private int newNode() {
    if (nodes == feature.length) {
      int size = 2 * nodes;
      feature = Arrays.copyOf(feature, size);
      threshold = Arrays.copyOf(threshold, size);
      left = Arrays.copyOf(left, size);
      right = Arrays.copyOf(right, size);
      shares = Arrays.copyOf(shares, size);
    }
    return nodes++;
  }

  private static boolean isPure(int[] counts, int size) {
    for (int count : counts) {
      if (count == size) {
        return true;
      }
    }
    return false;
  }

  private static long squares(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += (long) count * count;
    }
    return sum;
  }

  private static double[] shares(int[] counts, int size) {
    double[] shares = new double[counts.length];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = (double) counts[k] / size;
    }
    return shares;
  }
}
