package undercurrent.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import undercurrent.kernel.SimTime;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;

/// Who is here: hires begin, people leave at a time or by chance, and somebody else comes for them.
final class Roster {
  private static final double WEEKS_OF_YEAR = 52;

  private final Organisation organisation;
  private final Optional<RandomStreams> streams;
  private final List<Worker> present = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Set<Skill> mastered = EnumSet.noneOf(Skill.class);
  private long lastChange = 1;

  Roster(Organisation organisation, Optional<RandomStreams> streams) {
    this.organisation = organisation;
    this.streams = streams;
  }

  void assemble(List<Person> people) {
    people.forEach(person -> names.add(person.name()));
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("every person needs a name of their own, not " + names);
    }
    for (var person : people) {
      if (person.tenure().isNewcomer()) {
        expect(person, person.tenure().decidedAt());
      } else {
        enter(person);
      }
    }
  }

  List<Worker> present() {
    return List.copyOf(present);
  }

  /// Returns the event by which the team last became larger or smaller; the first of all if none.
  long lastChange() {
    return lastChange;
  }

  boolean isMastered(Skill skill) {
    return mastered.contains(skill);
  }

  /// Finds somebody to show a newcomer around: of the same role, else of the same trade.
  Optional<Worker> mentor(Worker newcomer) {
    Skill trade = trade(newcomer.person().role());
    return present.stream()
        .filter(each -> each != newcomer && !each.isNew() && !each.isLeaving())
        .filter(each -> each.person().masters(trade))
        .min(
            Comparator.comparing(each -> !each.person().hats().contains(newcomer.person().role())));
  }

  /// Returns the skill that a role masters best.
  static Skill trade(Role role) {
    Skill best = Skill.values()[0];
    for (Skill skill : Skill.values()) {
      if (role.skills().getOrDefault(skill, 0.0) > role.skills().getOrDefault(best, 0.0)) {
        best = skill;
      }
    }
    return best;
  }

  private void expect(Person person, long decidedIn) {
    long lead = person.tenure().joinsAt() - person.tenure().decidedAt();
    organisation.later(
        decidedIn,
        () -> {
          organisation.note(new Happening.Decided("the team", "hire " + person.name()));
          organisation.later(
              lead,
              () -> {
                String role = person.role().id();
                lastChange = organisation.note(new Happening.PersonJoined(person.name(), role));
                organisation.welcome(enter(person));
              });
        });
  }

  private Worker enter(Person person) {
    double rampWeeks = organisation.habits().onboarding().weeks();
    long ramp = SimTime.hours(rampWeeks * 7 * 24);
    long newUntil = person.tenure().isNewcomer() ? organisation.now() + ramp : 0;
    var slips = stream("slips of " + person.name());
    var worker = new Worker(organisation, onLeave(person), newUntil, slips);
    present.add(worker);
    countSkills();
    organisation.start(worker);
    end(worker);
    return worker;
  }

  /// The day on which somebody leaves: the one that is set, or the one that chance brings.
  private void end(Worker worker) {
    long left = worker.person().tenure().leavesAt();
    if (left < Long.MAX_VALUE) {
      organisation.later(left - organisation.now(), worker::leave);
    }
    double perYear = organisation.habits().turnover().perYear();
    if (perYear > 0) {
      double hazard = -StrictMath.log1p(-perYear);
      stream("turnover of " + worker.person().name())
          .map(chance -> chance.nextExponential(WEEKS_OF_YEAR / hazard) * 7 * 24)
          .filter(hours -> hours < SimTime.inHours(Long.MAX_VALUE / 2))
          .ifPresent(hours -> organisation.later(SimTime.hours(hours), () -> quit(worker)));
    }
  }

  private void quit(Worker worker) {
    if (worker.isLeaving()) {
      return;
    }
    worker.leave();
    double weeks = organisation.habits().turnover().replacementWeeks();
    if (weeks > 0) {
      long now = organisation.now();
      var person = worker.person();
      var tenure = Tenure.hired(now, SimTime.hours(weeks * 7 * 24));
      expect(person.called(freeName(person.role())).during(tenure), 0);
    }
  }

  /// Takes somebody off the list; returns the event of it.
  long leave(Worker worker) {
    var person = worker.person();
    present.remove(worker);
    countSkills();
    lastChange = organisation.note(new Happening.PersonLeft(person.name(), person.role().id()));
    return lastChange;
  }

  private String freeName(Role role) {
    int number = 1;
    while (names.contains(role.id() + " " + number)) {
      number++;
    }
    names.add(role.id() + " " + number);
    return names.getLast();
  }

  private void countSkills() {
    mastered.clear();
    for (Skill skill : Skill.values()) {
      if (present.stream().anyMatch(each -> each.person().masters(skill))) {
        mastered.add(skill);
      }
    }
  }

  private Person onLeave(Person person) {
    int weeks = organisation.habits().leaveWeeks();
    var stream = weeks == 0 ? Optional.<RandomStream>empty() : stream("leave of " + person.name());
    return stream
        .map(chance -> person.on(withWeeks(person.calendar(), weeks, chance)))
        .orElse(person);
  }

  private static WorkCalendar withWeeks(WorkCalendar calendar, int weeks, RandomStream chance) {
    var left = new ArrayList<Integer>();
    for (int week = 0; week < WEEKS_OF_YEAR; week++) {
      left.add(week);
    }
    var drawn = new ArrayList<Integer>();
    for (int i = 0; i < weeks; i++) {
      drawn.add(left.remove(chance.nextInt(left.size())));
    }
    return calendar.with(calendar.daysOff().withWeeks(drawn));
  }

  private Optional<RandomStream> stream(String name) {
    return streams.map(each -> each.stream(name));
  }
}
