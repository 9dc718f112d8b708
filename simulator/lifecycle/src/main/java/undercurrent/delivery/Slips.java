package undercurrent.delivery;

import java.util.List;
import undercurrent.graph.Node;
import undercurrent.random.RandomStream;

/// How slips come into changes at steps done by hand, with a chance each, and out again by the share
/// that a check finds of them. Those of making are their makers'.
final class Slips {
  private static final double OVERLOOKED = 0.1; // of what is looked for by hand; assumed

  private static final int SERVERS = 8; // as Knight Capital had
  private static final double MISSED = 0.03; // of the servers that are copied to by hand; assumed

  private final RandomStream stream;

  Slips(RandomStream stream) {
    this.stream = stream;
  }

  /// Lets a step by hand put a slip in.
  void byHand(Change change, DeliveryStep step) {
    if (step.slipShare() > 0 && chance(change, step.id()).nextBernoulli(step.slipShare())) {
      change.putIn(1);
    }
  }

  /// Lets a search by hand overlook what uses a part: each user that is overlooked is a slip.
  void overlooked(Change change, List<Node> users) {
    for (Node user : users) {
      if (chance(change, "overlooking " + user.id()).nextBernoulli(OVERLOOKED)) {
        change.putIn(1);
      }
    }
  }

  /// Tells whether something that has a chance is done with a change.
  boolean takes(Change change, String what, double share) {
    return chance(change, what).nextBernoulli(share);
  }

  /// Lets a copy by hand to all servers miss one now and then, which is a slip.
  void missedServers(Change change) {
    for (int server = 1; server <= SERVERS; server++) {
      if (chance(change, "copy to server " + server).nextBernoulli(MISSED)) {
        change.putIn(1);
      }
    }
  }

  /// Returns how many slips a step finds, and takes them out: finding one is what sends it back.
  int find(Change change, DeliveryStep step) {
    int found = 0;
    RandomStream luck = chance(change, "found by " + step.id());
    for (int slip = 0; step.findShare() > 0 && slip < change.slips(); slip++) {
      found += luck.nextBernoulli(step.findShare()) ? 1 : 0;
    }
    change.takeOut(found);
    return found;
  }

  /// A stream for each change, round and purpose, so that a path with another step leaves the luck of
  /// the others as it is.
  private RandomStream chance(Change change, String purpose) {
    return stream.substream(change.number() + " " + change.returns() + " " + purpose);
  }
}
