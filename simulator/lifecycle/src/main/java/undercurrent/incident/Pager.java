package undercurrent.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Calls people on duty: one page, one person, at any hour; what is missed goes to the next in line
/// after a while, and what is not theirs goes on to another rota.
///
/// An answer is a quarter of an hour of the person called, booked like other work: at night it is
/// overtime, and it tires.
public final class Pager {
  /// The time that a shift lasts, over which pages tire (Beyer et al. 2016, chapter 11).
  public static final long SHIFT = 12 * SimTime.HOUR;

  /// Hours that an answer takes whoever is called; assumed.
  public static final double ANSWER_HOURS = 0.25;

  private static final long HAND_OVER = 15 * SimTime.MINUTE; // to find the other rota; assumed
  private static final int MOST_CALLS = 12; // then somebody walks over; assumed

  private final Organisation organisation;
  private final Trace trace;
  private final IncidentRules rules;
  private final RandomStream chance;
  private final Map<String, ShiftCount> counts = new LinkedHashMap<>();

  private record ShiftCount(long shift, int pages) {}

  /// Makes a pager.
  ///
  /// @param chance decides which pages are missed
  public Pager(Organisation organisation, Trace trace, IncidentRules rules, RandomStream chance) {
    this.organisation = organisation;
    this.trace = trace;
    this.rules = rules;
    this.chance = chance;
  }

  /// Returns the rotas of the team that have somebody, in the order of its rules.
  ///
  /// @param time now, in nanoseconds
  public List<String> staffedRotas(long time) {
    return rules.rotas().stream().filter(role -> !rota(role, time).people().isEmpty()).toList();
  }

  /// Returns the rota of a role with those who are here now and not on leave.
  ///
  /// @param time now, in nanoseconds
  public Rota rota(String role, long time) {
    return new Rota(
        role,
        organisation.people().stream()
            .filter(person -> !person.calendar().isOnLeave(time))
            .filter(person -> person.hats().stream().anyMatch(hat -> hat.id().equals(role)))
            .map(Person::name)
            .toList());
  }

  /// Pages along a course of rotas and returns who comes in the end; nobody where no rota has
  /// people.
  ///
  /// @param course ids of roles; all but the last say that it is not theirs
  /// @param stage the stage that books the hours
  public Optional<String> page(
      SimProcess self, Incident incident, List<String> course, String stage) {
    Optional<String> comes = Optional.empty();
    for (int i = 0; i < course.size(); i++) {
      boolean bounces = i < course.size() - 1;
      comes = call(self, incident, course.get(i), stage, bounces ? "bounced" : "answered");
      if (bounces) {
        self.hold(HAND_OVER);
      }
    }
    return comes;
  }

  private Optional<String> call(
      SimProcess self, Incident incident, String role, String stage, String outcome) {
    for (int attempt = 0; attempt < MOST_CALLS; attempt++) {
      Optional<String> called = inLine(role, self.simulation().now(), attempt);
      if (called.isEmpty()) {
        return Optional.empty();
      }
      String person = called.get();
      boolean missed = chance.nextBernoulli(rules.attention().missChance(pages(person, self)));
      count(person, self);
      if (!missed) {
        answer(self, incident, person, stage);
        trace.record(new Happening.Paged(incident.name(), role, person, outcome), incident.cause());
        return called;
      }
      trace.record(new Happening.Paged(incident.name(), role, person, "missed"), incident.cause());
      self.hold(SimTime.hours(rules.escalateAfterHours()));
    }
    return rota(role, self.simulation().now()).onDuty(self.simulation().now());
  }

  /// The one on duty, then the second in line; in a rota of one, whoever is on duty elsewhere.
  private Optional<String> inLine(String role, long time, int attempt) {
    Rota rota = rota(role, time);
    if (attempt % 2 == 0) {
      return rota.onDuty(time);
    }
    return rota.second(time)
        .or(
            () ->
                rules.rotas().stream()
                    .filter(other -> !other.equals(role))
                    .flatMap(other -> rota(other, time).onDuty(time).stream())
                    .findFirst())
        .or(() -> rota.onDuty(time));
  }

  private void answer(SimProcess self, Incident incident, String person, String stage) {
    self.await(
        organisation.request(
            new Work(
                "answer to the page about " + incident.name(),
                stage,
                skillOf(person),
                Subsystem.MONITORING,
                Nature.INCIDENT,
                ANSWER_HOURS,
                true),
            person));
  }

  /// Returns the skill that somebody who was called brings along, which may be that of another
  /// rota.
  public Skill skillOf(String person) {
    return organisation.people().stream()
        .filter(each -> each.name().equals(person))
        .findFirst()
        .map(each -> skill(each.role().id()))
        .orElse(Skill.RELIABILITY);
  }

  /// Returns the skill that work of a rota asks for.
  public static Skill skill(String role) {
    return switch (role) {
      case "ml-engineer" -> Skill.ML_ENGINEERING;
      case "data-engineer" -> Skill.DATA_ENGINEERING;
      case "platform-engineer" -> Skill.PLATFORM_ENGINEERING;
      case "system-engineer" -> Skill.SYSTEM_ENGINEERING;
      default -> Skill.RELIABILITY;
    };
  }

  private int pages(String person, SimProcess self) {
    ShiftCount count = counts.get(person);
    return count == null || count.shift() != shift(self) ? 0 : count.pages();
  }

  private void count(String person, SimProcess self) {
    counts.put(person, new ShiftCount(shift(self), pages(person, self) + 1));
  }

  private static long shift(SimProcess self) {
    return self.simulation().now() / SHIFT;
  }
}
