package undercurrent.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Reach;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;

/// How changes that people make within a stage are looked over: by another person of the trade, or
/// where there is only one, by somebody of the trade that is consulted there; as long as it takes to
/// read all that the change can reach.
///
/// What is delivered as a [Change] has checks on its way, and is not looked over here as well.
///
/// @param graph the parts of the system
/// @param organisation the people
/// @param settings those of [DeliveryKnobs], which say whether changes are looked over
public record PeerReview(SystemGraph graph, Organisation organisation, Settings settings) {
  static final String KNOB = "changes.review";
  static final List<String> WAYS = List.of("peers", "none");

  private static final Map<Skill, Skill> CONSULTED = consulted();

  /// Returns work that changes a part, looked over where the team does that.
  public Work of(Work work, String part) {
    Reach reach = reach(graph, part);
    Work change = work.reaching(reach);
    boolean isRead = settings.name(KNOB).equals("peers");
    return isRead ? change.reviewedBy(reader(work.skill()), reach.size()) : change;
  }

  /// Returns all that a change of a part can reach, itself with it; nothing where it is not there.
  static Reach reach(SystemGraph graph, String part) {
    List<Node> reached = graph.find(part).map(node -> graph.impact(part)).orElse(List.of());
    return new Reach(ids(reached, true), ids(reached, false));
  }

  private static List<String> ids(List<Node> nodes, boolean owned) {
    return nodes.stream().filter(node -> node.owner().isPresent() == owned).map(Node::id).toList();
  }

  private Skill reader(Skill trade) {
    if (masters(trade) > 1) {
      return trade;
    }
    return Stream.ofNullable(CONSULTED.get(trade))
        .filter(other -> masters(other) > 0)
        .findFirst()
        .orElse(trade);
  }

  private long masters(Skill skill) {
    return organisation.people().stream().filter(person -> person.masters(skill)).count();
  }

  /// Who is consulted on the work of a trade; assumed.
  private static Map<Skill, Skill> consulted() {
    var trades = new EnumMap<Skill, Skill>(Skill.class);
    trades.put(Skill.DATA_ENGINEERING, Skill.ML_ENGINEERING);
    trades.put(Skill.DATA_SCIENCE, Skill.ML_ENGINEERING);
    trades.put(Skill.ML_ENGINEERING, Skill.DATA_SCIENCE);
    trades.put(Skill.SYSTEM_ENGINEERING, Skill.ML_ENGINEERING);
    trades.put(Skill.MERCHANDISING, Skill.PRODUCT);
    trades.put(Skill.RELIABILITY, Skill.PLATFORM_ENGINEERING);
    trades.put(Skill.PLATFORM_ENGINEERING, Skill.RELIABILITY);
    return trades;
  }
}
