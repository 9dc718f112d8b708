package undercurrent.delivery;

import java.util.Map;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Skill;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Trace;

/// The place where changes are delivered: time, chance, people, the system and its ways.
///
/// @param simulation the clock
/// @param trace what happens
/// @param streams chance
/// @param organisation the people
/// @param graph the parts of the system
/// @param paths the ways to production
/// @param stages the stages that book the hours of a skill; those of other skills are booked by the
///   stage of what is changed
/// @param faults what slips do
/// @param complaints where the harmed complain
public record DeliverySite(
    Simulation simulation,
    Trace trace,
    RandomStreams streams,
    Organisation organisation,
    SystemGraph graph,
    DeliveryPaths paths,
    Map<Skill, String> stages,
    Faults faults,
    Complaints complaints) {

  /// Returns the stage that books the hours of a skill on a part of the system.
  String stage(Skill skill, Node node) {
    return stages.getOrDefault(skill, node.stage());
  }
}
