package undercurrent.kernel;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.kernel.Shifts.Shift;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation, and counting minute by minute.
class ShiftsTest {
  private static final Shifts OFFICE = Shifts.workdays(MONDAY, 9, 8);

  private static long at(int day, int hour) {
    return day * SimTime.DAY + hour * SimTime.HOUR;
  }

  @Test
  void workGoesOnTheNextWorkingDay() {
    assertThat(OFFICE.finish(at(0, 0), 8 * SimTime.HOUR)).isEqualTo(at(0, 17));
    assertThat(OFFICE.finish(at(0, 16), 2 * SimTime.HOUR)).isEqualTo(at(1, 10));
    assertThat(OFFICE.finish(at(4, 16), 2 * SimTime.HOUR))
        .as("over a weekend")
        .isEqualTo(at(7, 10));
    assertThat(OFFICE.withHolidays(7).finish(at(4, 16), 2 * SimTime.HOUR)).isEqualTo(at(8, 10));
    assertThat(OFFICE.finish(at(5, 12), 0)).as("no work takes no time").isEqualTo(at(5, 12));
  }

  @Test
  void aShiftIsOnAtItsFirstInstantAndNotAtItsLast() {
    assertThat(OFFICE.isOn(at(0, 9))).isTrue();
    assertThat(OFFICE.isOn(at(0, 9) - 1)).isFalse();
    assertThat(OFFICE.isOn(at(0, 17) - 1)).isTrue();
    assertThat(OFFICE.isOn(at(0, 17))).isFalse();
    assertThat(OFFICE.nextOn(at(4, 17))).isEqualTo(at(7, 9));
    assertThat(OFFICE.nextEnd(at(0, 12))).isEqualTo(at(0, 17));
    assertThat(OFFICE.nextEnd(at(0, 18))).isEqualTo(at(1, 17));
  }

  @Test
  void impossibleShiftsAreRefused() {
    var morning = new Shift(MONDAY, Duration.ofHours(6), Duration.ofHours(14));
    var late = new Shift(MONDAY, Duration.ofHours(13), Duration.ofHours(22));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shifts.of(MONDAY, late, morning))
        .withMessageEndingWith("overlap");
    assertThatIllegalArgumentException().isThrownBy(() -> Shifts.of(MONDAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shift(MONDAY, Duration.ofHours(6), Duration.ofHours(25)))
        .withMessage("a shift must begin before it ends, within a day, not go from PT6H to PT25H");
    assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.finish(0, -1));
  }

  @Test
  void peopleWorkAndResourcesOpenWithTheShifts() {
    try (var simulation = new Simulation()) {
      var seen = new ArrayList<String>();
      var desk = new Resource(simulation, "desk", 9);
      desk.follow(OFFICE, 2, 0);
      simulation.start(
          "clerk",
          self -> {
            self.hold(at(4, 15));
            self.work(OFFICE, Duration.ofHours(4));
            seen.add("clerk " + SimTime.text(simulation.now()));
          });
      simulation.start(
          "visitor",
          self -> {
            self.hold(at(4, 17));
            self.use(desk, Duration.ofMinutes(5));
            seen.add("visitor " + SimTime.text(simulation.now()));
          });
      simulation.runUntil(at(9, 0));
      assertThat(seen)
          .containsExactly("visitor week 2, day 1, 09:05:00", "clerk week 2, day 1, 11:00:00");
      assertThat(desk.capacity()).isZero();
    }
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 15);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shiftsAreWhatCountingMinutesSays(int seed) {
    var chance = new RandomStreams(seed, 0).stream("shifts");
    var week = new ArrayList<Shift>();
    for (DayOfWeek day : List.of(MONDAY, WEDNESDAY, THURSDAY, FRIDAY, SUNDAY)) {
      int from = chance.nextInt(700);
      int to = from + 1 + chance.nextInt(300);
      week.add(new Shift(day, Duration.ofMinutes(from), Duration.ofMinutes(to)));
      if (chance.nextBernoulli(0.5)) {
        int later = to + chance.nextInt(200);
        week.add(new Shift(day, Duration.ofMinutes(later), Duration.ofMinutes(later + 60)));
      }
    }
    var holidays = new TreeSet<>(List.of(chance.nextInt(20), chance.nextInt(20)));
    DayOfWeek first = DayOfWeek.of(1 + chance.nextInt(7));
    var shifts = new Shifts(first, week, holidays);
    boolean[] on = new boolean[40 * 24 * 60];
    for (int minute = 0; minute < on.length; minute++) {
      int day = minute / (24 * 60);
      int within = minute % (24 * 60);
      on[minute] =
          !holidays.contains(day)
              && week.stream()
                  .anyMatch(
                      shift ->
                          shift.day() == first.plus(day)
                              && shift.from().toMinutes() <= within
                              && within < shift.to().toMinutes());
      assertThat(shifts.isOn(minute * SimTime.MINUTE)).as("seed %d", seed).isEqualTo(on[minute]);
    }
    for (int i = 0; i < 200; i++) {
      int from = chance.nextInt(10_000);
      int work = 1 + chance.nextInt(1_000);
      int at = from;
      for (int left = work; left > 0; at++) {
        left -= on[at] ? 1 : 0;
      }
      assertThat(shifts.finish(from * SimTime.MINUTE, work * SimTime.MINUTE))
          .as("seed %d: %d minutes from %d", seed, work, from)
          .isEqualTo(at * SimTime.MINUTE);
      assertThat(shifts.between(from * SimTime.MINUTE, at * SimTime.MINUTE))
          .as("seed %d", seed)
          .isEqualTo(work * SimTime.MINUTE);
    }
  }
}
