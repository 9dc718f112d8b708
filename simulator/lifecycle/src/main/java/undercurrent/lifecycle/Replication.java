package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.decision.Decisions;
import undercurrent.delivery.Delivery;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.delivery.DeliverySite;
import undercurrent.delivery.Faults;
import undercurrent.graph.Lineage;
import undercurrent.graph.PipelineChain;
import undercurrent.graph.SystemGraph;
import undercurrent.incident.Outages;
import undercurrent.incident.ReleaseGate;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.TeamHabits;
import undercurrent.random.RandomStreams;
import undercurrent.serving.Service;
import undercurrent.settings.Settings;
import undercurrent.system.Fixtures;
import undercurrent.system.Named;
import undercurrent.system.OperationsLog;
import undercurrent.system.Pipeline;
import undercurrent.system.Signal;
import undercurrent.system.Step;
import undercurrent.testscore.TestScore;
import undercurrent.trace.Trace;

/// One run of a scenario on one seed: a clock, chance, a trace, people and a system.
public final class Replication implements AutoCloseable {
  private final RandomStreams streams;
  private final Simulation simulation = new Simulation();
  private final Trace trace;
  private final Organisation organisation;
  private final Named<Signal> signals;
  private final Named<Pipeline> pipelines;
  private final Named<Service> services;
  private final IncidentDesk incidents;
  private final Decisions decisions;
  private final SystemGraph graph = new SystemGraph();
  private final DeliveryPaths paths = new DeliveryPaths();
  private final ReleaseGate releases;
  private final Outages outages;
  private final Lineage lineage = new Lineage();
  private final Fixtures fixtures;
  private final Configuration configuration;
  private Optional<Delivery> delivery = Optional.empty();
  private long lastFailure;
  private final List<Runnable> endings = new ArrayList<>();
  private final List<Exhibit> exhibits = new ArrayList<>();
  private final List<KeptFile> files = new ArrayList<>();
  private boolean isKeepingFiles;
  private Optional<TestScore> testScore = Optional.empty();
  private OperationsLog log = new OperationsLog(List.of(), List.of());

  /// Makes a replication whose people are at work and whose system is still empty.
  public Replication(
      RandomStreams streams, String scenario, Lifecycle lifecycle, List<Person> people) {
    this(streams, scenario, lifecycle, people, TeamHabits.plain());
  }

  /// Makes a replication whose people work together as their habits are.
  public Replication(
      RandomStreams streams,
      String scenario,
      Lifecycle lifecycle,
      List<Person> people,
      TeamHabits habits) {
    this.streams = streams;
    this.trace = new Trace(simulation, scenario);
    this.organisation = new Organisation(simulation, trace, people, habits, Optional.of(streams));
    String place = "lifecycle '" + lifecycle.id() + "'";
    this.signals = new Named<>("signal", place);
    this.pipelines = new Named<>("pipeline", place);
    this.services = new Named<>("service", place);
    this.fixtures = new Fixtures(place);
    fixtures.add(Lineage.class, "lineage", lineage);
    this.configuration = new Configuration(trace, lifecycle.parameters());
    this.incidents = new IncidentDesk(this);
    this.decisions = new Decisions(trace);
    lifecycle.draw(graph);
    this.releases = new ReleaseGate(simulation, trace, decisions);
    this.outages = new Outages(simulation, trace, streams);
  }

  /// Returns the streams of chance, by name.
  public RandomStreams streams() {
    return streams;
  }

  /// Returns the clock and the events ahead.
  public Simulation simulation() {
    return simulation;
  }

  /// Returns what has happened.
  public Trace trace() {
    return trace;
  }

  /// Returns the people and their work.
  public Organisation organisation() {
    return organisation;
  }

  /// Returns the inputs that others produce.
  public Named<Signal> signals() {
    return signals;
  }

  /// Returns the pipelines.
  public Named<Pipeline> pipelines() {
    return pipelines;
  }

  /// Adds a pipeline, whose steps the graph of the system follows where it has a node of its name.
  public void addPipeline(Pipeline pipeline) {
    pipelines.add(pipeline.name(), pipeline);
    graph
        .find(pipeline.name())
        .map(node -> new PipelineChain(graph, node.id()))
        .ifPresent(chain -> pipeline.watchedBy(now -> chain.draw(names(now))));
  }

  private static List<String> names(Pipeline pipeline) {
    return pipeline.steps().stream().map(Step::name).toList();
  }

  /// Returns the deployed services.
  public Named<Service> services() {
    return services;
  }

  /// Returns the parts of the system of other kinds, by kind and name.
  public Fixtures fixtures() {
    return fixtures;
  }

  /// Returns the configuration as it stands in production.
  public Configuration configuration() {
    return configuration;
  }

  /// Returns where alarms and complaints arrive.
  public IncidentDesk incidents() {
    return incidents;
  }

  /// Returns who decides for each role.
  public Decisions decisions() {
    return decisions;
  }

  /// Returns the parts of the system and what depends on what.
  public SystemGraph graph() {
    return graph;
  }

  /// Returns the ways of changes to production.
  public DeliveryPaths paths() {
    return paths;
  }

  /// Returns the gate that risky releases wait at.
  public ReleaseGate releases() {
    return releases;
  }

  /// Returns the ordinary outages.
  public Outages outages() {
    return outages;
  }

  /// Returns what is written down about what was made from what.
  public Lineage lineage() {
    return lineage;
  }

  /// Begins to deliver changes on the ways that the lifecycle has set; called once, by the lifecycle.
  ///
  /// @param settings those that say how often changes are asked for
  /// @param stages the stages that book the hours of a skill, where it is not the stage of what is
  ///   changed
  /// @param faults what slips in changes do to the system
  public Delivery deliver(Settings settings, Map<Skill, String> stages, Faults faults) {
    var begun =
        new Delivery(
            new DeliverySite(
                simulation,
                trace,
                streams,
                organisation,
                graph,
                paths,
                stages,
                (change, chance) ->
                    new NotedFault(
                        change.brought().orElseGet(() -> faults.of(change, chance)),
                        event -> lastFailure = event),
                incidents.complaints()),
            settings);
    begun.holdWhile(releases::isFrozen);
    begun.parts(fixtures, line -> log.enter(line));
    delivery = Optional.of(begun);
    begun.begin();
    return begun;
  }

  /// Returns how changes come into production; empty in a lifecycle that delivers none.
  public Optional<Delivery> delivery() {
    return delivery;
  }

  /// Returns what the team can look up about its system.
  public OperationsLog log() {
    return log;
  }

  /// Says which features the team's log of served rows has; called once, by the lifecycle.
  public void log(OperationsLog kept) {
    log = kept;
    log.of(graph).runbooks(paths::stepsByHand);
  }

  /// Returns the day that it is, from 0.
  public int day() {
    return SimTime.day(simulation.now());
  }

  /// Returns the newest trace event that changed a signal or a pipeline, or harmed or mended the
  /// system; 0 when none did.
  public long lastUpstreamChange() {
    long newest = lastFailure;
    for (var signal : signals.all()) {
      newest = Math.max(newest, signal.lastChange());
    }
    for (var pipeline : pipelines.all()) {
      newest = Math.max(newest, pipeline.lastChange());
    }
    return newest;
  }

  /// Shows a picture or a diagram at the end of the replication.
  public void exhibit(Exhibit shown) {
    exhibits.add(shown);
  }

  /// Returns the pictures and diagrams that it shows.
  public List<Exhibit> exhibits() {
    return List.copyOf(exhibits);
  }

  /// Keeps the ML Test Score that was taken at the end.
  void scored(TestScore taken) {
    testScore = Optional.of(taken);
  }

  /// Returns the ML Test Score at the end of the first replication; others are not scored.
  public Optional<TestScore> testScore() {
    return testScore;
  }

  /// Asks the replication to leave its files; called before it begins.
  public void keepFiles() {
    isKeepingFiles = true;
  }

  /// Tells whether anybody wants the files that it could leave.
  public boolean isKeepingFiles() {
    return isKeepingFiles;
  }

  /// Leaves a file at the end of the replication.
  public void leave(KeptFile file) {
    files.add(file);
  }

  /// Returns the files that it leaves; complete when it is closed.
  public List<KeptFile> files() {
    return List.copyOf(files);
  }

  /// Says what to do when the replication is closed, such as closing a database.
  public void atEnd(Runnable action) {
    endings.add(action);
  }

  /// Ends what is still alive in the simulation, and what was opened for it.
  @Override
  public void close() {
    simulation.close();
    endings.forEach(Runnable::run);
  }
}
