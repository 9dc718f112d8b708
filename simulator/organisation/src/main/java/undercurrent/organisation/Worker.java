package undercurrent.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.random.RandomStream;

/// A person at work: a process that chooses an item, works on it in calendar hours, books them, and
/// chooses again at least twice a day, so that what is urgent is taken up soon.
///
/// It sleeps until there is something to do.
final class Worker {
  private static final double LONGEST_STRETCH_HOURS = 4;
  private static final double HALF_FAMILIAR_HOURS = 160;
  private static final double SLIPS_OF_A_NEWCOMER = 2;

  private final Organisation organisation;
  private final Person person;
  private final long newUntil;
  private final Optional<RandomStream> slips;
  private final Tiredness tiredness = new Tiredness();
  private final Map<String, Double> hoursByStage = new TreeMap<>();
  private final Set<String> known = new TreeSet<>(); // of the parts, by those who came later
  private Optional<SimProcess> process = Optional.empty();
  private WorkChoice choice;
  private String stage = "";
  private boolean leaving;

  /// @param newUntil when the ramp of a newcomer ends; 0 for those who know their way
  Worker(Organisation organisation, Person person, long newUntil, Optional<RandomStream> slips) {
    this.organisation = organisation;
    this.person = person;
    this.newUntil = newUntil;
    this.slips = slips;
    this.choice = person.choice();
  }

  Person person() {
    return person;
  }

  String stage() {
    return stage;
  }

  boolean isNew() {
    return organisation.now() < newUntil;
  }

  boolean isLeaving() {
    return leaving;
  }

  void decideBy(WorkChoice other) {
    choice = other;
  }

  void leave() {
    leaving = true;
    wake();
  }

  void wake() {
    process.ifPresent(SimProcess::activate);
  }

  void live(SimProcess self) {
    process = Optional.of(self);
    while (!leaving) {
      long untilWork = person.calendar().untilWork(organisation.now());
      List<WorkItem> able = organisation.ableFor(this);
      Optional<WorkItem> next = next(able, untilWork > 0);
      if (next.isPresent()) {
        work(self, next.get(), untilWork > 0);
      } else {
        rest(self, untilWork, able.isEmpty() || untilWork == 0);
      }
    }
    organisation.departed(this);
  }

  private Optional<WorkItem> next(List<WorkItem> able, boolean off) {
    List<WorkItem> now = off ? able.stream().filter(this::isCallFor).toList() : able;
    if (now.isEmpty()) {
      return Optional.empty();
    }
    return now.stream()
        .filter(WorkItem::isAppointment)
        .findFirst()
        .or(() -> choice.choose(person, stage, now));
  }

  private boolean isCallFor(WorkItem item) {
    return item.work().urgent()
        && (item.isAppointment() || person.hat(item.work().skill()).isOnCall())
        && !person.calendar().isOnLeave(organisation.now());
  }

  private void rest(SimProcess self, long untilWork, boolean nothingToDo) {
    organisation.rests(this);
    if (nothingToDo) {
      self.passivate();
    } else {
      self.passivateWithin(Duration.ofNanos(untilWork));
    }
    organisation.rises(this);
  }

  private void work(SimProcess self, WorkItem item, boolean odd) {
    organisation.begin(item);
    double left =
        odd
            ? LONGEST_STRETCH_HOURS
            : SimTime.inHours(person.calendar().leftToday(organisation.now()));
    double refocused = refocus(self, item, left);
    double spent = refocused + getToKnow(self, item, left - refocused);
    double tired = tiredness.level(organisation.now());
    double pace = pace(item, tired);
    double hours = Math.min(Math.min(item.hoursLeft() / pace, left - spent), LONGEST_STRETCH_HOURS);
    if (hours > 0) {
      self.hold(SimTime.hours(hours));
      item.progress(person.name(), hours, pace, slips(item, hours, tired));
      book(item, item.work().subsystem(), hours, odd);
    }
    organisation.settle(item);
  }

  /// Turning to another stage takes time before anything gets done.
  private double refocus(SimProcess self, WorkItem item, double left) {
    boolean turns = !stage.isEmpty() && !stage.equals(item.work().stage());
    double hours = turns ? Math.min(organisation.habits().refocusHours(), left) : 0;
    if (item.isAppointment() && item.isAtAnyPace()) {
      return 0;
    }
    stage = item.work().stage();
    spend(self, item, hours);
    return hours;
  }

  /// Whoever came later reads what a change can reach before making it, each part once.
  private double getToKnow(SimProcess self, WorkItem item, double left) {
    double hours = newUntil > 0 ? item.work().reach().read(known, left) : 0;
    spend(self, item, hours);
    return hours;
  }

  private void spend(SimProcess self, WorkItem item, double hours) {
    if (hours > 0) {
      self.hold(SimTime.hours(hours));
      item.spend(person.name(), hours);
      book(item, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours, false);
    }
  }

  private void book(WorkItem item, Subsystem subsystem, double hours, boolean odd) {
    if (odd) {
      tiredness.called(organisation.now(), hours);
    }
    hoursByStage.merge(item.work().stage(), hours, Double::sum);
    organisation.book(person, item, subsystem, hours);
  }

  private double pace(WorkItem item, double tired) {
    if (item.isAtAnyPace()) {
      return 1;
    }
    var habits = organisation.habits();
    double known = hoursByStage.getOrDefault(item.work().stage(), 0.0);
    double familiarity = habits.human().familiarityGain() * known / (known + HALF_FAMILIAR_HOURS);
    return person.proficiency(item.work().skill())
        * (isNew() ? habits.onboarding().pace() : 1)
        * (1 + familiarity)
        * (1 - habits.human().fatigueLoss() * tired);
  }

  private int slips(WorkItem item, double hours, double tired) {
    double rate = organisation.habits().human().slipsPerHour() * (1 + tired);
    double mean = rate * hours * (isNew() ? SLIPS_OF_A_NEWCOMER : 1);
    return item.isReview() || item.isAtAnyPace() || mean == 0
        ? 0
        : slips.map(stream -> stream.nextPoisson(mean)).orElse(0);
  }
}
