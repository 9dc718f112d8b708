package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import undercurrent.random.RandomStream;

/// Trains [ImplicitFactors] by alternating least squares (Hu, Koren and Volinsky, ICDM 2008).
///
/// The loss is Σ(u,i) c(ui)·(p(ui) − x(u)·y(i))² + λ·(Σ‖x(u)‖² + Σ‖y(i)‖²) over all pairs, with
/// p = 1 and c = 1 + α where customer u bought item i, else p = 0 and c = 1. A step finds the best
/// customers' vectors for the items' and then the best items' for the customers', each exactly, by
/// Cholesky's factors; so no step raises the loss.
public final class AlternatingLeastSquares {
  private static final double FIRST_SD = 0.1;

  private final Settings settings;
  private final List<int[]> pasts;
  private final int[][] buyers;
  private final double[][] customers;
  private final double[][] items;

  /// What a model is trained with.
  ///
  /// @param factors the length of the vectors, 1 or more
  /// @param alpha α, how much more certain a purchase is than none, 0 or more
  /// @param penalty λ, above 0
  /// @param steps how often both sides are fitted, 1 or more
  public record Settings(int factors, double alpha, double penalty, int steps) {
    /// 64 factors, α = 20, λ = 10 and 15 steps, as in the reference table.
    public static final Settings STANDARD = new Settings(64, 20, 10, 15);

    /// Checks the numbers.
    public Settings {
      if (factors < 1 || !(alpha >= 0) || !(penalty > 0) || steps < 1) {
        throw new IllegalArgumentException(
            "alternating least squares need a factor, a weight of 0 or more, a penalty above 0 and"
                + " a step, not "
                + factors
                + ", "
                + alpha
                + ", "
                + penalty
                + " and "
                + steps);
      }
    }
  }

  /// Begins a training with items' vectors of chance: normal, with a length of about 0.1.
  ///
  /// @param pasts the different items of each customer
  /// @param items the number of items
  public AlternatingLeastSquares(
      List<int[]> pasts, int items, Settings settings, RandomStream stream) {
    this(pasts, settings, byChance(items, settings.factors(), stream));
  }

  /// Begins a training with the items' vectors of a model, so that fewer steps do.
  ///
  /// @param pasts the different items of each customer
  /// @param before a model of the same items, with as many factors
  public AlternatingLeastSquares(List<int[]> pasts, Settings settings, ImplicitFactors before) {
    this(
        pasts,
        settings,
        IntStream.range(0, before.size()).mapToObj(before::item).toArray(double[][]::new));
  }

  private AlternatingLeastSquares(List<int[]> pasts, Settings settings, double[][] items) {
    this.settings = settings;
    this.pasts = List.copyOf(pasts);
    this.buyers = buyers(pasts, items.length);
    this.customers = new double[pasts.size()][settings.factors()];
    this.items = items;
  }

  private static double[][] byChance(int items, int factors, RandomStream stream) {
    double[][] vectors = new double[items][factors];
    double sd = FIRST_SD / StrictMath.sqrt(factors);
    for (double[] vector : vectors) {
      Arrays.setAll(vector, f -> stream.nextNormal(0, sd));
    }
    return vectors;
  }

  /// Returns a model after all steps.
  ///
  /// @param pasts the different items of each customer
  /// @param items the number of items
  public static ImplicitFactors train(
      List<int[]> pasts, int items, Settings settings, RandomStream stream) {
    return new AlternatingLeastSquares(pasts, items, settings, stream).fitted();
  }

  /// Returns the model after as many steps as the settings say.
  public ImplicitFactors fitted() {
    for (int step = 0; step < settings.steps(); step++) {
      step();
    }
    return model();
  }

  private static int[][] buyers(List<int[]> pasts, int items) {
    var lists = new ArrayList<List<Integer>>();
    for (int item = 0; item < items; item++) {
      lists.add(new ArrayList<>());
    }
    for (int customer = 0; customer < pasts.size(); customer++) {
      for (int item : pasts.get(customer)) {
        lists.get(item).add(customer);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /// Fits the customers' vectors to the items' and then the items' to the customers'.
  public void step() {
    double[][] gram = ImplicitFactors.gram(items, settings.penalty());
    for (int u = 0; u < customers.length; u++) {
      customers[u] = ImplicitFactors.vector(items, gram, settings.alpha(), pasts.get(u));
    }
    gram = ImplicitFactors.gram(customers, settings.penalty());
    for (int i = 0; i < items.length; i++) {
      items[i] = ImplicitFactors.vector(customers, gram, settings.alpha(), buyers[i]);
    }
  }

  /// Returns the loss as it is now.
  public double loss() {
    double sum =
        squaresOfAllProducts() + settings.penalty() * (squares(customers) + squares(items));
    for (int u = 0; u < customers.length; u++) {
      for (int item : pasts.get(u)) {
        double product = ImplicitFactors.dot(customers[u], items[item]);
        sum += (1 + settings.alpha()) * (1 - product) * (1 - product) - product * product;
      }
    }
    return sum;
  }

  /// Returns Σ(x·y)² over all pairs, which is the sum of the products of both sides' XᵀX and YᵀY.
  private double squaresOfAllProducts() {
    double[][] left = ImplicitFactors.gram(customers, 0);
    double[][] right = ImplicitFactors.gram(items, 0);
    double sum = 0;
    for (int f = 0; f < left.length; f++) {
      for (int g = f; g < left.length; g++) {
        sum += (f == g ? 1 : 2) * left[f][g] * right[f][g];
      }
    }
    return sum;
  }

  private static double squares(double[][] vectors) {
    return Arrays.stream(vectors).mapToDouble(v -> ImplicitFactors.dot(v, v)).sum();
  }

  /// Returns the model as it is now.
  public ImplicitFactors model() {
    return new ImplicitFactors(items, settings.alpha(), settings.penalty());
  }
}
