package undercurrent.shopping;

import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import undercurrent.random.RandomStream;

/// Approximate search through an inverted file (Sivic and Zisserman, ICCV 2003; Jégou, Douze and
/// Schmid, TPAMI 2011): vectors are sorted into the cells of k-means, and a query looks only into
/// the cells whose centres have the highest dot products with it.
///
/// The cells that a query looks into with n probes are among those with n + 1, so recall never
/// falls with the number of probes; with all cells the answer is that of [ExactSearch] to the bit.
/// A query may get fewer vectors than it asks for.
public final class ApproximateSearch implements VectorSearch {
  private static final int ITERATIONS = 15; // of k-means; assumed

  private final double[][] vectors;
  private final double[][] centres;
  private final int[][] cells;
  private final int probes;

  private ApproximateSearch(double[][] vectors, double[][] centres, int[][] cells, int probes) {
    if (probes < 1) {
      throw new IllegalArgumentException(
          "an approximate search needs a probe of 1 or more, not " + probes);
    }
    this.vectors = vectors;
    this.centres = centres;
    this.cells = cells;
    this.probes = Math.min(probes, cells.length);
  }

  private record Point(int number, double[] getPoint) implements Clusterable {
    @Override
    public double[] getPoint() {
      return getPoint;
    }
  }

  /// Builds the index of vectors, with about as many cells as there are vectors in a cell.
  ///
  /// @param vectors one or more, all equally long; they must not change afterwards
  /// @param probes how many cells a query looks into, 1 or more
  /// @param stream where the first centres come from
  public static ApproximateSearch build(double[][] vectors, int probes, RandomStream stream) {
    int cells = (int) Math.max(1, Math.round(StrictMath.sqrt(vectors.length)));
    var clusterer =
        new KMeansPlusPlusClusterer<Point>(
            cells, ITERATIONS, new EuclideanDistance(), new Well19937c(stream.nextLong()));
    var points =
        IntStream.range(0, vectors.length).mapToObj(i -> new Point(i, vectors[i])).toList();
    var clusters = clusterer.cluster(points);
    return new ApproximateSearch(
        vectors,
        clusters.stream().map(c -> c.getCenter().getPoint()).toArray(double[][]::new),
        clusters.stream().map(ApproximateSearch::members).toArray(int[][]::new),
        probes);
  }

  private static int[] members(CentroidCluster<Point> cluster) {
    return cluster.getPoints().stream().mapToInt(Point::number).sorted().toArray();
  }

  /// Returns the same index with another number of probes.
  ///
  /// @param other 1 or more; as many as there are cells at most
  public ApproximateSearch withProbes(int other) {
    return new ApproximateSearch(vectors, centres, cells, other);
  }

  /// Returns the number of cells.
  public int cells() {
    return cells.length;
  }

  @Override
  public int[] nearest(double[] vector, int length) {
    var nearCells = new Selection(probes);
    for (int cell = 0; cell < cells.length; cell++) {
      nearCells.offer(cell, ImplicitFactors.dot(vector, centres[cell]));
    }
    var best = new Selection(length);
    for (int cell : nearCells.items()) {
      for (int number : cells[cell]) {
        best.offer(number, ImplicitFactors.dot(vector, vectors[number]));
      }
    }
    return best.items();
  }
}
