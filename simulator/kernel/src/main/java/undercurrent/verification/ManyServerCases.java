package undercurrent.verification;

import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// Several servers, and servers without end.
final class ManyServerCases {
  private ManyServerCases() {}

  static List<AnalyticCase> all() {
    return List.of(
        new AnalyticCase(
            "M/M/3, load .8: wait in line",
            "Erlang C",
            QueueingTheory.waitOfMmc(3, 2.4, 1),
            luck -> mmc(luck, 3, 2.4).run().waits(0).mean()),
        new AnalyticCase(
            "M/M/3, load .8: share that waits",
            "Erlang C",
            QueueingTheory.erlangC(3, 2.4),
            ManyServerCases::shareThatWaits),
        new AnalyticCase(
            "M/M/10, load .7: number in system",
            "Erlang C and Little",
            7 + 7 * QueueingTheory.waitOfMmc(10, 7, 1),
            luck -> mmc(luck, 10, 7).run().present()),
        new AnalyticCase(
            "M/M/3/3, offered 2: share lost",
            "Erlang B",
            QueueingTheory.erlangB(3, 2),
            ManyServerCases::shareLost),
        new AnalyticCase(
            "M/M/infinity, offered 5: number in system",
            "Poisson",
            5,
            luck -> mmc(luck, 1_000_000, 5).run().present()));
  }

  private static OpenQueue.Builder mmc(RandomStreams luck, int servers, double perSecond) {
    return new OpenQueue.Builder(luck).poisson(perSecond).exponential(1).servers(servers);
  }

  private static double shareThatWaits(RandomStreams luck) {
    var waits = new Tally();
    mmc(luck, 3, 2.4)
        .visit(
            (customer, server, service) -> {
              waits.add(server.free() == 0 ? 1 : 0);
              return OpenQueue.patiently(customer, server, service);
            })
        .run();
    return waits.mean();
  }

  private static double shareLost(RandomStreams luck) {
    return mmc(luck, 3, 2)
        .visit(
            (customer, server, service) -> {
              if (!customer.tryAcquire(server, 1)) {
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
}
