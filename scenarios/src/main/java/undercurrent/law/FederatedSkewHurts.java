package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.driving.Climate;
import undercurrent.driving.SceneSampler;
import undercurrent.driving.SensorCalibration;
import undercurrent.learning.FederatedAveraging;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.Standardization;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L10. Federated averaging loses accuracy where each client sees other classes, less so with more
/// rounds and with some rows that all of them have.
///
/// Ten fleets with frames of the road users that are common where they drive: the same frames in
/// even shares, half of each fleet's of one class, or all.
public final class FederatedSkewHurts implements Law {
  private static final int CLIENTS = 10;
  private static final int ROWS = 200; // of a client
  private static final int SHARED = 100; // 5 % of all rows
  private static final int RULER = 2000;
  private static final FederatedAveraging FEW = new FederatedAveraging(16, 1, 5, 0.01);
  private static final FederatedAveraging MANY = new FederatedAveraging(64, 1, 5, 0.01);
  private static final FederatedAveraging TWO_A_ROUND = new FederatedAveraging(16, 2, 5, 0.01);

  /// Accuracies of a seed.
  private record Seen(
      double even, double half, double whole, double later, double shared, double lostByTwo) {}

  @Override
  public String id() {
    return "L10";
  }

  @Override
  public String title() {
    return "Clients that differ cost a federation";
  }

  @Override
  public String source() {
    return "Zhao et al. (2018), Federated learning with non-IID data; McMahan et al. (2017)";
  }

  @Override
  public String expected() {
    return "16 rounds with a tenth of the clients, as in McMahan et al.: one class a client costs"
        + " 15 points of accuracy or more, half of the rows of one class less; 64 rounds or"
        + " 5 % shared rows cost less";
  }

  @Override
  public String assumed() {
    return "Zhao et al. trained neural networks on pictures; here a linear model on features of"
        + " frames, and with two clients a round the loss is smaller, as is shown";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<Seen> all =
        trial
            .replications()
            .all(LawTrial.SEEDS, number -> seen(new RandomStreams(trial.seed(), number)));
    var topic = new Topic("Accuracy of a federated model", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "lost with one class a client",
                mean(all, s -> s.even() - s.whole()),
                new Expectation.AtLeast(0.15),
                3),
            surely(topic, "the same with two clients a round", mean(all, Seen::lostByTwo)),
            surely(topic, "of that, not lost with half", mean(all, s -> s.half() - s.whole())),
            surely(topic, "won back by 64 rounds", mean(all, s -> s.later() - s.whole())),
            surely(topic, "won back by 5 % shared rows", mean(all, s -> s.shared() - s.whole()))));
  }

  private static ReferenceFigure surely(Topic topic, String what, Estimate difference) {
    return topic.of(what, difference, new Expectation.SurelyAbove(0), 3);
  }

  private static Estimate mean(List<Seen> all, ToDoubleFunction<Seen> difference) {
    return Estimate.of(all.stream().map(difference::applyAsDouble).toList());
  }

  private static Seen seen(RandomStreams streams) {
    var sampler = new SceneSampler(Climate.PACIFIC_COAST.typical());
    var rows = sampler.table(4 * CLIENTS * ROWS, SensorCalibration.EXACT, streams.stream("frames"));
    var common = sampler.table(SHARED, SensorCalibration.EXACT, streams.stream("shared frames"));
    var ruler = sampler.table(RULER, SensorCalibration.EXACT, streams.stream("ruler"));
    var scaling = Standardization.of(ruler); // of rows that nobody learns from
    var one = clients(rows, 1);
    return new Seen(
        accuracy(FEW, clients(rows, 0), scaling, ruler, streams),
        accuracy(FEW, clients(rows, 0.5), scaling, ruler, streams),
        accuracy(FEW, one, scaling, ruler, streams),
        accuracy(MANY, one, scaling, ruler, streams),
        accuracy(FEW, with(common, one), scaling, ruler, streams),
        accuracy(TWO_A_ROUND, clients(rows, 0), scaling, ruler, streams)
            - accuracy(TWO_A_ROUND, one, scaling, ruler, streams));
  }

  private static double accuracy(
      FederatedAveraging how,
      List<LabeledTable> clients,
      Standardization scaling,
      LabeledTable ruler,
      RandomStreams streams) {
    var model = how.train(clients, scaling, streams.stream("clients of a round"));
    return SceneSampler.accuracy(model, ruler).value();
  }

  /// Deals rows out: a share of each client's rows are of its own class, the rest as they come.
  private static List<LabeledTable> clients(LabeledTable rows, double skew) {
    var taken = new boolean[rows.size()];
    var clients = new ArrayList<LabeledTable>();
    for (int client = 0; client < CLIENTS; client++) {
      var table = new LabeledTable(rows.columns(), rows.labels());
      int own = client % rows.labels().size();
      for (int i = 0; i < rows.size() && table.size() < ROWS; i++) {
        boolean any = table.size() >= skew * ROWS;
        if (!taken[i] && (any || rows.label(i) == own)) {
          taken[i] = true;
          table.add(rows.row(i), rows.label(i));
        }
      }
      clients.add(table);
    }
    return clients;
  }

  private static List<LabeledTable> with(LabeledTable common, List<LabeledTable> clients) {
    var richer = new ArrayList<LabeledTable>();
    for (LabeledTable client : clients) {
      var table = new LabeledTable(client.columns(), client.labels());
      table.addAll(client);
      table.addAll(common);
      richer.add(table);
    }
    return richer;
  }
}
