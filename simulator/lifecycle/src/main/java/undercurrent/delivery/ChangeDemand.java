package undercurrent.delivery;

import java.util.List;
import undercurrent.graph.Node;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.random.RandomStream;
import undercurrent.settings.Settings;

/// Changes are asked for at random times, type by type, by somebody who answers for a part that what
/// is changed can reach. Where the system has no part of that kind, nobody asks.
final class ChangeDemand {
  private final DeliverySite site;
  private final Settings settings;
  private final Delivery delivery;

  ChangeDemand(DeliverySite site, Settings settings, Delivery delivery) {
    this.site = site;
    this.settings = settings;
    this.delivery = delivery;
  }

  void begin() {
    for (ChangeType type : ChangeType.ASKED_FOR) {
      double mean = DeliveryKnobs.hoursBetween(settings, type);
      if (!Double.isInfinite(mean)) {
        site.simulation().start("requests of " + type.id(), self -> ask(self, type, mean));
      }
    }
  }

  private void ask(SimProcess self, ChangeType type, double mean) {
    RandomStream stream = site.streams().stream("changes of " + type.id());
    while (true) {
      self.hold(SimTime.hours(stream.nextExponential(mean)));
      double hours = DeliveryKnobs.hours(type).sample(stream);
      double which = stream.nextUniform();
      double whose = stream.nextUniform();
      site.simulation().cause(1);
      List<Node> nodes = site.graph().nodes().stream().filter(type::concerns).toList();
      if (!nodes.isEmpty()) {
        Node node = nodes.get((int) (which * nodes.size()));
        delivery.ask(type, node, hours, asker(node, whose));
      }
    }
  }

  private String asker(Node node, double which) {
    List<String> owners =
        site.graph().impact(node.id()).stream()
            .flatMap(reached -> reached.owner().stream())
            .distinct()
            .toList();
    return owners.isEmpty() ? "nobody in particular" : owners.get((int) (which * owners.size()));
  }
}
