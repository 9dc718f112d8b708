package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.serving.Service;
import undercurrent.serving.TrafficWindow;
import undercurrent.trace.Happening;

/// How many servers each component has, as whoever keeps the shop running decides it every four weeks.
/// A server beyond those of the start costs its week.
final class Capacity {
  private static final int WEEKS = 4;
  private static final double CHANGE_HOURS = 2; // of a deployment and its load test; assumed
  private static final double COST_PER_WEEK = 60; // of a server; assumed
  private static final double HOURS_PER_WEEK = 168;

  private final Replication run;
  private final Serving serving;
  private int added;

  Capacity(Replication run, Serving serving) {
    this.run = run;
    this.serving = serving;
  }

  /// Lets the decision be taken, every four weeks; what was added before costs its week.
  void look(int week) {
    if (added > 0) {
      double hours = added * HOURS_PER_WEEK;
      run.trace().record(new Happening.MachineUsed("added servers", hours, added * COST_PER_WEEK));
    }
    Optional<TrafficWindow.Seen> seen = serving.last();
    if ((week + 1) % WEEKS == 0 && seen.isPresent()) {
      decide(seen.get());
    }
  }

  private void decide(TrafficWindow.Seen seen) {
    var servers = new LinkedHashMap<String, Integer>();
    var p99 = new LinkedHashMap<String, Double>();
    Service slowest = run.services().all().iterator().next();
    Optional<Service> spare = Optional.empty();
    for (Service service : run.services().all()) {
      servers.put(service.name(), service.servers());
      p99.put(service.name(), p99(seen, service));
      slowest = p99(seen, service) > p99(seen, slowest) ? service : slowest;
      spare = service.servers() > 1 ? Optional.of(service) : spare;
    }
    var answers = new ArrayList<>(ShopDecisions.CAPACITY.answers());
    if (spare.isEmpty()) {
      answers.remove("take-server");
    }
    var sight = ShopSights.capacity(servers, p99);
    String answer =
        run.decisions().decide(ShopDecisions.CAPACITY.at(answers, ShopDecisions.AS_IT_IS, sight));
    if (answer.equals("add-server")) {
      change(slowest, 1);
    } else if (answer.equals("take-server")) {
      spare.ifPresent(service -> change(service, -1));
    }
  }

  private void change(Service service, int servers) {
    run.simulation().start("capacity", self -> change(self, service, servers));
  }

  private void change(SimProcess self, Service service, int servers) {
    run.organisation()
        .await(
            self,
            Work.of(
                "servers of " + service.name(),
                "operations",
                Skill.RELIABILITY,
                Subsystem.SERVING_INFRASTRUCTURE,
                CHANGE_HOURS));
    service.addServers(servers);
    added += servers;
    serving.changedBy(
        run.trace()
            .record(
                new Happening.Decided(
                    "operations", service.name() + " has " + service.servers() + " servers")));
  }

  private static double p99(TrafficWindow.Seen seen, Service service) {
    return seen.latencies().stream()
        .filter(latency -> latency.component().equals(service.name()))
        .mapToDouble(TrafficWindow.Latency::p99)
        .findFirst()
        .orElse(0);
  }
}
