package undercurrent.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Role;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.TeamHabits;
import undercurrent.organisation.WorkCalendar;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// A small organisation around a small system, in which changes are delivered: three parts in a
/// chain, and one person who can do everything, on working days from nine to five.
final class Workplace implements AutoCloseable {
  static final Node CODE =
      new Node("training", Node.Kind.CODE_MODULE, "training", Optional.of("all-rounder"));

  final Simulation simulation = new Simulation();
  final Trace trace = new Trace(simulation, "workplace");
  final SystemGraph graph = new SystemGraph();
  final DeliveryPaths paths = new DeliveryPaths();
  final List<String> complaints = new ArrayList<>();
  final Delivery delivery;
  int harms;

  /// Makes a workplace whose people slip only by hand.
  Workplace(long seed, int people, Map<String, String> settings) {
    this(seed, people, settings, 0);
  }

  Workplace(long seed, int people, Map<String, String> settings, double slipsPerHour) {
    graph.add(CODE);
    graph.add(new Node("gate.margin", Node.Kind.CONFIGURATION_KEY, "training", Optional.empty()));
    graph.add(new Node("model", Node.Kind.MODEL, "training", Optional.of("all-rounder")));
    graph.link("gate.margin", "training");
    graph.link("training", "model");
    var staff = new ArrayList<Person>();
    for (int i = 1; i <= people; i++) {
      staff.add(new Person("all-rounder " + i, new AllRounder(), new WorkCalendar(0, 8), 1, 50));
    }
    var streams = new RandomStreams(seed, 0);
    var team = TeamHabits.plain().human(0, 0, slipsPerHour);
    var site =
        new DeliverySite(
            simulation,
            trace,
            streams,
            new Organisation(simulation, trace, staff, team, Optional.of(streams)),
            graph,
            paths,
            Map.of(),
            (change, chance) -> new Toy(this),
            new Desk(this));
    delivery = new Delivery(site, Settings.of(DeliveryKnobs.all(), settings));
  }

  static DeliveryStep step(String id, Subsystem box) {
    return HandPaths.hand(id, Skill.ML_ENGINEERING, box);
  }

  void path(DeliveryStep... steps) {
    paths.begin(new DeliveryPath(ChangeType.CODE, List.of(steps)));
  }

  void run(double hours) {
    simulation.runUntil(SimTime.hours(hours));
  }

  <H extends Happening> Stream<H> all(Class<H> kind) {
    return trace.events().stream().map(e -> e.what()).filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public void close() {
    simulation.close();
  }

  private record AllRounder() implements Role {
    @Override
    public String id() {
      return "all-rounder";
    }

    @Override
    public String title() {
      return "all-rounder";
    }

    @Override
    public String description() {
      return "does everything";
    }

    @Override
    public String source() {
      return "made for a test";
    }

    @Override
    public Map<Skill, Double> skills() {
      var skills = new LinkedHashMap<Skill, Double>();
      List.of(Skill.values()).forEach(skill -> skills.put(skill, 1.0));
      return skills;
    }

    @Override
    public double costPerHour() {
      return 50;
    }
  }

  /// Harm that is only counted.
  private record Toy(Workplace place) implements Fault {
    @Override
    public String title() {
      return "something is wrong";
    }

    @Override
    public void begin(long event) {
      place.harms++;
    }

    @Override
    public void end(long event) {
      place.harms--;
    }
  }

  /// A desk at which whoever works on a complaint looks at what was changed of late.
  private static final class Desk implements Complaints {
    private final Workplace place;
    private boolean busy;

    Desk(Workplace place) {
      this.place = place;
    }

    @Override
    public void complain(String what, long cause) {
      place.complaints.add(what);
      busy = true;
      place.simulation.start(
          "incident",
          self -> {
            place.delivery.restore(self);
            busy = false;
          });
    }

    @Override
    public boolean areWorkedOn() {
      return busy;
    }
  }
}
