package undercurrent.trap;

import java.util.List;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.learning.PreparedRows;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;
import undercurrent.verification.ReferenceFigure;

/// The settings of a trainer move the prediction bias of its models more than fresh rows do, so
/// that an alarm that expects a bias of 0 speaks of the trainer.
///
/// Models of several trainings, each on rows and a seed of its own, are measured on fresh rows of
/// the shop; the floor is what the fresh rows alone would do to a model without bias.
final class TrainerFakesAlarms implements Trap {
  private static final int LEARNT = 3000;
  private static final int RULER = 5000;
  private static final int TRAININGS = 8; // of a shop
  private static final double FLOOR = 0.0057; // of the trial

  /// The standard deviation of bias over trainings, in floors.
  private record Spread(double fast, double usual, double patient) {}

  @Override
  public String title() {
    return "4 Trainer settings fake alarms";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 4): sd of prediction bias 0.0165 at rate 0.5, 0.008 to 0.010 at"
        + " 0.1 or with 20 epochs at 0.05, 0.0057 from fresh rows alone";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Spread> all = trial.inEachShop(TrainerFakesAlarms::spread);
    return List.of(
        roughly(
            "sd of bias over floor, rate 0.5",
            TrapTrial.mean(all, Spread::fast),
            0.0165 / FLOOR,
            2),
        roughly(
            "sd of bias over floor, rate 0.1",
            TrapTrial.mean(all, Spread::usual),
            0.009 / FLOOR,
            2),
        roughly(
            "the same, 20 epochs at 0.05", TrapTrial.mean(all, Spread::patient), 0.009 / FLOOR, 2),
        surely(
            "rate 0.5 less rate 0.1, floors", TrapTrial.mean(all, s -> s.fast() - s.usual()), 2));
  }

  private static Spread spread(ShopRows shop, RandomStreams streams) {
    var biases = List.of(new Tally(), new Tally(), new Tally());
    var floor = new Tally();
    for (int number = 0; number < TRAININGS; number++) {
      var learnt = streams.stream("trainer, learnt").substream(number);
      var fresh = streams.stream("trainer, ruler").substream(number);
      PreparedRows rows = PreparedRows.of(ShopRows.table(shop.toLearn(LEARNT, learnt)));
      LabeledTable ruler = ShopRows.table(shop.toMeasure(RULER, fresh));
      var trainers = trainers(streams.seed() + number);
      for (int i = 0; i < trainers.size(); i++) {
        double[] scores = BinaryQuality.scores(trainers.get(i).train(rows), ruler);
        biases.get(i).add(BinaryQuality.bias(scores, BinaryQuality.happened(ruler)));
        floor.add(variance(scores) / RULER);
      }
    }
    double sd = StrictMath.sqrt(floor.mean());
    return new Spread(biases.get(0).sd() / sd, biases.get(1).sd() / sd, biases.get(2).sd() / sd);
  }

  private static List<LinearTrainer> trainers(long seed) {
    return List.of(
        new LinearTrainer(8, 0.5, seed),
        new LinearTrainer(8, 0.1, seed),
        new LinearTrainer(20, 0.05, seed));
  }

  private static double variance(double[] probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability * (1 - probability);
    }
    return sum / probabilities.length;
  }
}
