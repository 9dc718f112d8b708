package undercurrent.trap;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Exposure;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.Classifier;
import undercurrent.learning.FederatedAveraging;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.learning.Standardization;
import undercurrent.random.RandomStreams;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;

/// What it costs that clients of a federation see other classes hides while all of them take part
/// in each round; with a few a round it shows.
///
/// Ten fleets of the road world, two of which see each of its five classes alone. Law L10 has the
/// same with one and two fleets a round.
final class FederatedPenaltyHides implements Trap {
  private static final int CLIENTS = 10;
  private static final int ROWS = 200; // of a client
  private static final int RULER = 2000;
  private static final int PASSES = 5; // of a client in a round, as in law L10
  private static final double RATE = 0.01;
  private static final double CENTRAL = 0.83; // accuracy of the trial, with rows in even shares

  /// Accuracies lost: with all clients against one model of all rows, with a few a round against a
  /// federation of as many rounds whose clients hold even shares.
  private record Lost(double all, double first, double late) {}

  @Override
  public String title() {
    return "9 A federated penalty hides";
  }

  @Override
  public String source() {
    return "own trial (debts, trap 9): accuracy 0.821 with one class a client, all of 10 in each of"
        + " 8 rounds, 0.831 central; with 3 a round 0.285 after 1 and 0.611 after 16, 0.83"
        + " with even shares";
  }

  @Override
  public List<ReferenceFigure> figures(TrapTrial trial) {
    List<Lost> all = trial.inEach(FederatedPenaltyHides::lost);
    var topic = topic();
    return List.of(
        topic.of(
            "accuracy lost, all 10, 8 rounds",
            TrapTrial.mean(all, Lost::all),
            new Expectation.AtMost(0.03),
            3),
        roughly(
            "accuracy lost, 3 of 10, 1 round",
            TrapTrial.mean(all, Lost::first),
            CENTRAL - 0.285,
            3),
        roughly(
            "accuracy lost, 3 of 10, 16 rounds",
            TrapTrial.mean(all, Lost::late),
            CENTRAL - 0.611,
            3),
        surely(
            "3 of 10, 16 rounds, less all",
            TrapTrial.mean(all, lost -> lost.late() - lost.all()),
            3));
  }

  private static Lost lost(RandomStreams streams) {
    var scenes = new SceneSampler(Exposure.even());
    var exact = SensorCalibration.EXACT;
    var rows = scenes.table(CLIENTS * ROWS, exact, streams.stream("federation, frames"));
    var ruler = scenes.table(RULER, exact, streams.stream("federation, ruler"));
    var scaling = Standardization.of(ruler); // of rows that nobody learns from
    List<LabeledTable> even = dealt(rows, false);
    List<LabeledTable> skewed = dealt(rows, true);
    double central = accuracy(LinearTrainer.seeded(streams.seed()).train(rows), ruler);
    return new Lost(
        central - accuracy(federated(8, CLIENTS, skewed, scaling, streams), ruler),
        accuracy(federated(1, 3, even, scaling, streams), ruler)
            - accuracy(federated(1, 3, skewed, scaling, streams), ruler),
        accuracy(federated(16, 3, even, scaling, streams), ruler)
            - accuracy(federated(16, 3, skewed, scaling, streams), ruler));
  }

  private static Classifier federated(
      int rounds,
      int perRound,
      List<LabeledTable> clients,
      Standardization scaling,
      RandomStreams streams) {
    return new FederatedAveraging(rounds, perRound, PASSES, RATE)
        .train(clients, scaling, streams.stream("clients of a round"));
  }

  private static double accuracy(Classifier model, LabeledTable ruler) {
    return SceneSampler.accuracy(model, ruler).value();
  }

  /// Deals all rows out, in turn or by their class: two clients share those of each.
  private static List<LabeledTable> dealt(LabeledTable rows, boolean byClass) {
    var clients = new ArrayList<LabeledTable>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(new LabeledTable(rows.columns(), rows.labels()));
    }
    int classes = rows.labels().size();
    for (int i = 0; i < rows.size(); i++) {
      int client = byClass ? rows.label(i) + classes * (i % (CLIENTS / classes)) : i % CLIENTS;
      clients.get(client).add(rows.row(i), rows.label(i));
    }
    return clients;
  }
}
