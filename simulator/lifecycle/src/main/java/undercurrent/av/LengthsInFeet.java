package undercurrent.av;

import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.delivery.Fault;
import undercurrent.driving.FrameFeatures;
import undercurrent.learning.Classifier;

/// The lengths that the laser's supplier measures, in feet where metres are meant: features that are
/// lengths grow by the factor, their products by its square.
///
/// What is logged as served is what arrived, so that it is in feet too.
///
/// @param calls how the stack calls the model
record LengthsInFeet(ModelCalls calls) implements Fault {
  private static final double FEET_PER_METRE = 3.28084;
  private static final List<String> LENGTHS =
      List.of("range", "width", "height", "centroid", "spread");
  private static final List<String> PRODUCTS = List.of("height-range", "width-height");
  private static final double[] FACTORS = factors();
  private static final UnaryOperator<Classifier> GIVEN = Given::new;

  @Override
  public String title() {
    return "lengths of the laser arrive in feet";
  }

  @Override
  public void begin(long event) {
    calls.add(GIVEN, event);
    calls.production().arriveAs(LengthsInFeet::inFeet);
  }

  @Override
  public void end(long event) {
    calls.remove(GIVEN, event);
    if (!calls.hasLayer(GIVEN)) { // else another release of theirs is in feet as well
      calls.production().arriveAs(UnaryOperator.identity());
    }
  }

  /// Returns a row as it arrives.
  private static double[] inFeet(double[] row) {
    double[] arrived = row.clone();
    for (int i = 0; i < arrived.length; i++) {
      arrived[i] *= FACTORS[i];
    }
    return arrived;
  }

  private static double[] factors() {
    double[] factors = new double[FrameFeatures.COLUMNS.size()];
    for (int i = 0; i < factors.length; i++) {
      String name = FrameFeatures.COLUMNS.get(i);
      factors[i] = LENGTHS.contains(name) ? FEET_PER_METRE : 1;
      factors[i] *= PRODUCTS.contains(name) ? FEET_PER_METRE * FEET_PER_METRE : 1;
    }
    return factors;
  }

  private record Given(Classifier model) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      return model.probabilities(inFeet(row));
    }

    @Override
    public long numbers() {
      return model.numbers();
    }
  }
}
