package undercurrent.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The people of a lifecycle, and the work that waits for them.
///
/// Every hour is booked by somebody who worked on an item, and names the item's cause.
public final class Organisation {
  private final Simulation simulation;
  private final Trace trace;
  private final TeamHabits habits;
  private final Backlog backlog;
  private final Roster roster;
  private final Reviews reviews;
  private final Gatherings gatherings;
  private final List<Worker> resting = new ArrayList<>();
  private long requests;

  /// Makes an organisation of plain habits, and lets its people begin.
  public Organisation(Simulation simulation, Trace trace, List<Person> people) {
    this(simulation, trace, people, TeamHabits.plain(), Optional.empty());
  }

  /// Makes an organisation, and lets its people begin.
  ///
  /// @param streams where slips, reviews, leave and turnover take their chance from; without them
  ///   none of these happens
  public Organisation(
      Simulation simulation,
      Trace trace,
      List<Person> people,
      TeamHabits habits,
      Optional<RandomStreams> streams) {
    this.simulation = simulation;
    this.trace = trace;
    this.habits = habits;
    this.backlog = new Backlog(habits.board());
    this.roster = new Roster(this, streams);
    this.reviews = new Reviews(this, streams);
    this.gatherings = new Gatherings(this, roster);
    roster.assemble(List.copyOf(people));
    if (habits.meetings() > 0) {
      simulation.start("meetings", gatherings::meetWeekly);
    }
  }

  /// Asks for a piece of work; the promise is kept when it is done, or given up. What nobody is able
  /// to do waits for ever, and so does whoever waits for it.
  public Promise<WorkItem> request(Work work) {
    return offer(create(work, simulation.cause(), Optional.empty())).done();
  }

  /// Asks a person by name, who takes it up before other work, and at any hour when it is urgent.
  public Promise<WorkItem> request(Work work, String person) {
    return offer(create(work, simulation.cause(), Optional.of(person))).done();
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
      promises.add(request(work.part(title, work.hours() / parts, parts)));
    }
    self.await(Promise.all(promises));
    return promises.stream().map(Promise::value).toList();
  }

  /// Returns the items that wait for somebody.
  public List<WorkItem> backlog() {
    return backlog.all();
  }

  /// Returns the people who are here at present.
  public List<Person> people() {
    return roster.present().stream().map(Worker::person).toList();
  }

  /// Lets somebody pick otherwise from now on, such as by asking a player.
  public void decide(String person, WorkChoice choice) {
    var worker =
        roster.present().stream()
            .filter(each -> each.person().name().equals(person))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "nobody is called '"
                            + person
                            + "'; there are "
                            + people().stream().map(Person::name).toList()));
    worker.decideBy(choice);
    worker.wake();
  }

  // ---- The life of an item ----

  WorkItem create(Work work, long cause, Optional<String> appointee) {
    long number = ++requests;
    long asked =
        trace.note( // to ask is not why the asker does what comes next
            new Happening.WorkRequested(
                number, work.title(), work.stage(), work.skill().id(), work.hours()),
            cause);
    WorkOrigin origin = WorkOrigin.of(trace, trace.event(asked).cause());
    return new WorkItem(number, work, origin, simulation.now(), asked, appointee);
  }

  WorkItem offer(WorkItem item) {
    var patience = item.work().patienceHours();
    if (item.isFinished()) {
      complete(item);
    } else if (patience.isPresent() && backlog.isFull(item.work().stage())) {
      drop(item, "the board of the stage is full");
    } else {
      backlog.add(item);
      patience.ifPresent(hours -> later(SimTime.hours(hours), () -> lose(item, hours)));
      wakeFor(item);
    }
    return item;
  }

  void begin(WorkItem item) {
    backlog.take(item);
  }

  void book(Person person, WorkItem item, Subsystem subsystem, double hours) {
    simulation.cause(item.cause());
    trace.record(
        new Happening.Worked(
            item.number(),
            person.name(),
            person.hat(item.work().skill()).id(),
            item.work().stage(),
            subsystem.id(),
            item.nature().id(),
            hours,
            hours * person.costPerHour()));
  }

  /// Goes on with an item that somebody puts down.
  void settle(WorkItem item) {
    if (item.isFinished()) {
      complete(item);
    } else {
      item.become(WorkState.WAITING);
      backlog.addFirst(item);
      wakeFor(item);
    }
  }

  private void complete(WorkItem item) {
    Optional<Review> review = item.work().review().filter(each -> each.nodes() > 0);
    if (review.isPresent() && item.hoursBooked() > 0) {
      reviews.ask(item, review.get());
    } else {
      finish(item);
    }
  }

  void finish(WorkItem item) {
    double waited = SimTime.inHours(simulation.now() - item.requestedAt());
    simulation.cause(item.cause());
    trace.record(new Happening.WorkFinished(item.number(), item.work().title(), waited));
    item.finished(simulation.now());
    backlog.forget(item);
    if (habits.board().begun() > 0) {
      List.copyOf(resting).forEach(Worker::wake);
    }
    item.done().complete(item);
  }

  private void lose(WorkItem item, double hours) {
    if (!item.isBegun() && !item.state().isEnd()) {
      drop(item, Reviews.late(hours));
    }
  }

  void drop(WorkItem item, String reason) {
    simulation.cause(item.cause());
    trace.record(new Happening.WorkDropped(item.number(), item.work().title(), reason));
    backlog.forget(item);
    item.become(WorkState.DROPPED);
    item.done().complete(item);
  }

  // ---- Who does what ----

  List<WorkItem> ableFor(Worker worker) {
    return backlog.matching(item -> takes(worker.person(), item));
  }

  /// People help out in another trade only where the staff has nobody of that trade.
  private boolean takes(Person person, WorkItem item) {
    Skill skill = item.work().skill();
    return item.isOpenTo(person.name())
        && (item.isAppointment()
            || person.masters(skill)
            || (person.proficiency(skill) > 0 && (item.isOwned() || !roster.isMastered(skill))));
  }

  boolean hasOther(Optional<String> maker, Skill skill) {
    return people().stream()
        .filter(person -> !maker.equals(Optional.of(person.name())))
        .anyMatch(
            person ->
                person.masters(skill)
                    || (person.proficiency(skill) > 0 && !roster.isMastered(skill)));
  }

  boolean isPresent(String name) {
    return people().stream().anyMatch(person -> person.name().equals(name));
  }

  private void wakeFor(WorkItem item) {
    for (var worker : List.copyOf(resting)) {
      if (takes(worker.person(), item)) {
        worker.wake();
      }
    }
  }

  void rests(Worker worker) {
    resting.add(worker);
  }

  void rises(Worker worker) {
    resting.remove(worker);
  }

  // ---- Coming and going ----

  void start(Worker worker) {
    simulation.start(worker.person().name(), worker::live);
  }

  void welcome(Worker newcomer) {
    if (habits.onboarding().mentoring() > 0) {
      long joined = simulation.cause();
      simulation.start(
          "showing " + newcomer.person().name() + " around",
          self -> gatherings.showAround(self, newcomer, joined));
    }
  }

  void departed(Worker worker) {
    simulation.cause(1);
    new HandOver(this, backlog).of(worker.person().name(), roster.leave(worker));
    List.copyOf(resting).forEach(Worker::wake);
  }

  // ---- What the parts share ----

  TeamHabits habits() {
    return habits;
  }

  long now() {
    return simulation.now();
  }

  long cause() {
    return simulation.cause();
  }

  long note(Happening what) {
    return trace.record(what);
  }

  long note(Happening what, long cause) {
    simulation.cause(cause);
    return trace.record(what);
  }

  void later(long delay, Runnable action) {
    simulation.schedule(delay, action);
  }
}
