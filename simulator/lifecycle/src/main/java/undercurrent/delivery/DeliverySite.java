package undercurrent.delivery;

import undercurrent.graph.SystemGraph;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
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
/// @param faults what slips do
/// @param complaints where the harmed complain
public record DeliverySite(
    Simulation simulation,
    Trace trace,
    RandomStreams streams,
    Organisation organisation,
    SystemGraph graph,
    DeliveryPaths paths,
    Faults faults,
    Complaints complaints) {}
