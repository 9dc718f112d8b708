package undercurrent.verification;

import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.random.LogNormal;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// One server: M/M/1 and its relatives, with other services, other arrivals and little room.
final class SingleServerCases {
  private static final String PK = "Pollaczek and Khinchine";

  private SingleServerCases() {}

  private static OpenQueue.Builder mm1(RandomStreams luck, double rho) {
    return new OpenQueue.Builder(luck).poisson(rho).exponential(1);
  }

  static List<AnalyticCase> all() {
    return List.of(
        new AnalyticCase(
            "M/M/1, load .8: wait in line",
            PK,
            0.8 / 0.2,
            luck -> mm1(luck, 0.8).run().waits(0).mean()),
        new AnalyticCase(
            "M/M/1, load .9: wait in line",
            PK,
            0.9 / 0.1,
            luck -> mm1(luck, 0.9).customers(60_000).run().waits(0).mean()),
        new AnalyticCase(
            "M/M/1, load .8: number in system",
            "birth and death",
            0.8 / 0.2,
            luck -> mm1(luck, 0.8).run().present()),
        new AnalyticCase(
            "M/M/1, load .8: utilisation",
            "work conservation",
            0.8,
            SingleServerCases::utilisation),
        new AnalyticCase(
            "M/M/1, load .8: chance to stay longer than 10 services",
            "exponential sojourn",
            StrictMath.exp(-0.2 * 10),
            SingleServerCases::chanceOfLongStay),
        new AnalyticCase(
            "M/D/1, load .8: wait in line",
            PK,
            QueueingTheory.pollaczekKhinchine(0.8, 1, 0),
            luck -> new OpenQueue.Builder(luck).poisson(0.8).run().waits(0).mean()),
        new AnalyticCase(
            "M/Erlang-2/1, load .8: wait in line",
            PK,
            QueueingTheory.pollaczekKhinchine(0.8, 1, 0.5),
            SingleServerCases::erlangService),
        new AnalyticCase(
            "M/lognormal/1, load .6, cv 1.5: wait in line",
            PK,
            QueueingTheory.pollaczekKhinchine(0.6, 1, 2.25),
            SingleServerCases::logNormalService),
        new AnalyticCase(
            "D/M/1, load .8: wait in line",
            "Lindley; root of the transform",
            waitOfDm1(0.8),
            luck ->
                new OpenQueue.Builder(luck).gaps(() -> 1.25).exponential(1).run().waits(0).mean()),
        new AnalyticCase(
            "M/M/1 in batches of 3, load .75: number in system",
            "batch arrivals, generating function",
            0.75 / 0.25 * (9 + 3) / (2 * 3.0),
            luck ->
                new OpenQueue.Builder(luck)
                    .poisson(0.25)
                    .batchesOf(3)
                    .exponential(1)
                    .customers(30_000)
                    .run()
                    .present()),
        new AnalyticCase(
            "M/M/1/5, load .9: share turned away",
            "birth and death",
            finite()[5],
            luck -> finite(luck).losses().mean()),
        new AnalyticCase(
            "M/M/1/5, load .9: number in system",
            "birth and death",
            QueueingTheory.mean(finite()),
            luck -> finite(luck).present()),
        new AnalyticCase(
            "M/M/1 with exponential patience: share that gives up",
            "birth and death (Palm)",
            shareThatGivesUp(),
            SingleServerCases::impatient),
        new AnalyticCase(
            "M/M/1, load .8: number less arrivals times stay",
            "Little",
            0,
            SingleServerCases::little));
  }

  private static double utilisation(RandomStreams luck) {
    var queue = mm1(luck, 0.8).run();
    return queue.server().statistics().utilisation();
  }

  private static double chanceOfLongStay(RandomStreams luck) {
    var longer = new Tally();
    mm1(luck, 0.8)
        .visit(
            (customer, server, service) -> {
              long begun = customer.simulation().now();
              OpenQueue.patiently(customer, server, service);
              longer.add(customer.simulation().now() - begun > 10 * SimTime.SECOND ? 1 : 0);
              return true;
            })
        .run();
    return longer.mean();
  }

  private static double erlangService(RandomStreams luck) {
    var stages = luck.stream("stages");
    return new OpenQueue.Builder(luck)
        .poisson(0.8)
        .services(() -> stages.nextExponential(0.5) + stages.nextExponential(0.5))
        .run()
        .waits(0)
        .mean();
  }

  private static double logNormalService(RandomStreams luck) {
    var stream = luck.stream("services");
    var service = new LogNormal(1, 1.5);
    return new OpenQueue.Builder(luck)
        .poisson(0.6)
        .services(() -> service.sample(stream))
        .customers(60_000)
        .run()
        .waits(0)
        .mean();
  }

  private static double waitOfDm1(double rho) {
    double sigma = QueueingTheory.chanceOfWaitInDm1(rho, 1);
    return sigma / (1 - sigma);
  }

  private static double[] finite() {
    double[] births = {0.9, 0.9, 0.9, 0.9, 0.9};
    return QueueingTheory.birthAndDeath(births, new double[] {1, 1, 1, 1, 1});
  }

  private static OpenQueue finite(RandomStreams luck) {
    return mm1(luck, 0.9)
        .places(4)
        .visit(
            (customer, server, service) -> {
              if (!customer.acquireOrBalk(server, 1)) {
                return false;
              }
              customer.hold(SimTime.seconds(service));
              customer.release(server);
              return true;
            })
        .run();
  }

  /// Patience ends at rate 1/4 for each who waits; of those who come, λ − μ(1 − p₀) are lost.
  private static double shareThatGivesUp() {
    int states = 200;
    double[] births = new double[states];
    double[] deaths = new double[states];
    for (int i = 0; i < states; i++) {
      births[i] = 1.2;
      deaths[i] = 1 + i / 4.0;
    }
    double idle = QueueingTheory.birthAndDeath(births, deaths)[0];
    return 1 - (1 - idle) / 1.2;
  }

  private static double impatient(RandomStreams luck) {
    var patience = luck.stream("patience");
    return mm1(luck, 1.2)
        .visit(
            (customer, server, service) -> {
              var limit = java.time.Duration.ofNanos(SimTime.seconds(patience.nextExponential(4)));
              if (!customer.acquireWithin(server, 1, limit)) {
                return false;
              }
              customer.hold(SimTime.seconds(service));
              customer.release(server);
              return true;
            })
        .run()
        .losses()
        .mean();
  }

  private static double little(RandomStreams luck) {
    var queue = mm1(luck, 0.8).run();
    return queue.present() - queue.throughput() * queue.sojourns(0).mean();
  }
}
