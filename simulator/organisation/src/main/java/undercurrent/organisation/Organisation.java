package undercurrent.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The people of a lifecycle, and the work that waits for them.
///
/// Each person is a process that chooses an item, works on it in calendar hours, books the hours,
/// and chooses again at least twice a day, so that what is urgent is taken up soon.
public final class Organisation {
  private static final double LONGEST_STRETCH_HOURS = 4;

  private final Simulation simulation;
  private final Trace trace;
  private final List<Person> people;
  private final List<WorkItem> backlog = new ArrayList<>();
  private final List<SimProcess> resting = new ArrayList<>();
  private long requests;

  /// Makes an organisation, and lets its people begin.
  public Organisation(Simulation simulation, Trace trace, List<Person> people) {
    this.simulation = simulation;
    this.trace = trace;
    this.people = List.copyOf(people);
    for (var person : this.people) {
      simulation.start(person.name(), self -> live(self, person));
    }
  }

  /// Asks for a piece of work; the promise is kept when it is done. What nobody is able to do
  /// waits for ever, and so does whoever waits for it.
  public Promise<WorkItem> request(Work work) {
    long number = ++requests;
    long cause =
        trace.note( // to ask is not why the asker does what comes next
            new Happening.WorkRequested(
                number, work.title(), work.stage(), work.skill().id(), work.hours()),
            simulation.cause());
    var item = new WorkItem(number, work, simulation.now(), cause);
    if (item.isFinished()) {
      finish(item);
    } else {
      backlog.add(item);
      wakeAll();
    }
    return item.done();
  }

  /// Asks for work and waits until it is done.
  public WorkItem await(SimProcess self, Work work) {
    return self.await(request(work));
  }

  /// Asks for work that several people may share, in even parts, waits until all are done, and
  /// returns the parts in their order.
  ///
  /// @param partHours the hours of one part, above 0
  public List<WorkItem> awaitShared(SimProcess self, Work work, double partHours) {
    int parts = Math.max(1, (int) Math.ceil(work.hours() / partHours));
    var promises = new ArrayList<Promise<WorkItem>>();
    for (int part = 1; part <= parts; part++) {
      String title = String.format(Locale.ROOT, "%s, part %d of %d", work.title(), part, parts);
      promises.add(
          request(
              new Work(
                  title,
                  work.stage(),
                  work.skill(),
                  work.subsystem(),
                  work.nature(),
                  work.hours() / parts,
                  work.urgent())));
    }
    self.await(Promise.all(promises));
    return promises.stream().map(Promise::value).toList();
  }

  /// Returns the items that wait for somebody.
  public List<WorkItem> backlog() {
    return List.copyOf(backlog);
  }

  /// Returns the people.
  public List<Person> people() {
    return people;
  }

  private void wakeAll() {
    for (var process : List.copyOf(resting)) {
      process.activate();
    }
  }

  private void live(SimProcess self, Person person) {
    while (true) {
      List<WorkItem> able = able(person);
      boolean called = person.role().isOnCall() && able.stream().anyMatch(i -> i.work().urgent());
      long untilWork = person.calendar().untilWork(simulation.now());
      if (able.isEmpty() || (untilWork > 0 && !called)) {
        rest(self, untilWork, able.isEmpty());
        continue;
      }
      var chosen = person.role().choose(able);
      if (chosen.isEmpty()) {
        rest(self, 0, true);
        continue;
      }
      work(self, person, chosen.get(), untilWork > 0);
    }
  }

  private List<WorkItem> able(Person person) {
    var able = new ArrayList<WorkItem>();
    for (var item : backlog) {
      if (takes(person, item.work().skill())) {
        able.add(item);
      }
    }
    return able;
  }

  /// People help out in another trade only where the staff has nobody of that trade.
  private boolean takes(Person person, Skill skill) {
    if (masters(person, skill)) {
      return true;
    }
    return person.proficiency(skill) > 0 && people.stream().noneMatch(p -> masters(p, skill));
  }

  private static boolean masters(Person person, Skill skill) {
    return person.role().skills().getOrDefault(skill, 0.0) >= 1;
  }

  private void rest(SimProcess self, long untilWork, boolean nothingToDo) {
    resting.add(self);
    if (nothingToDo) {
      self.passivate();
    } else {
      self.passivateWithin(Duration.ofNanos(untilWork));
    }
    resting.remove(self);
  }

  private void work(SimProcess self, Person person, WorkItem item, boolean overtime) {
    backlog.remove(item);
    double pace = person.proficiency(item.work().skill());
    double today =
        overtime
            ? LONGEST_STRETCH_HOURS
            : SimTime.inHours(person.calendar().leftToday(simulation.now()));
    double hours = Math.min(Math.min(item.hoursLeft() / pace, today), LONGEST_STRETCH_HOURS);
    self.hold(SimTime.hours(hours));
    item.progress(person.name(), hours, pace);
    simulation.cause(item.cause());
    trace.record(
        new Happening.Worked(
            item.number(),
            person.name(),
            person.role().id(),
            item.work().stage(),
            item.work().subsystem().id(),
            item.work().nature().id(),
            hours,
            hours * person.costPerHour()));
    if (item.isFinished()) {
      finish(item);
    } else {
      backlog.addFirst(item);
      wakeAll();
    }
  }

  private void finish(WorkItem item) {
    double waited = SimTime.inHours(simulation.now() - item.requestedAt());
    simulation.cause(item.cause());
    trace.record(new Happening.WorkFinished(item.number(), item.work().title(), waited));
    item.finished(simulation.now());
    item.done().complete(item);
  }
}
