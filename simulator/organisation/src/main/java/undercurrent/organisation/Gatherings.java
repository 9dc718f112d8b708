package undercurrent.organisation;

import java.util.Optional;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;

/// What people spend on one another: meetings, which grow with the team, and the hours in which
/// somebody shows a newcomer around. Both are appointments, booked as work on process management in
/// the stage in which the person works.
final class Gatherings {
  private static final long FIRST_MEETING = 2 * SimTime.DAY + 9 * SimTime.HOUR;
  private static final long LONGEST_WAIT = 3 * SimTime.DAY;
  private static final long HALF_A_DAY = 12 * SimTime.HOUR;

  private final Organisation organisation;
  private final Roster roster;

  Gatherings(Organisation organisation, Roster roster) {
    this.organisation = organisation;
    this.roster = roster;
  }

  /// Everybody meets once a week.
  void meetWeekly(SimProcess self) {
    self.hold(FIRST_MEETING);
    while (true) {
      double share = share();
      var due = new Happening.Scheduled("the weekly meeting");
      long meeting = organisation.note(due, roster.lastChange());
      for (var worker : roster.present()) {
        double hours = share * worker.person().calendar().hoursPerWeek();
        appoint(worker, "meetings", worker.stage(), hours, meeting);
      }
      self.hold(SimTime.WEEK);
    }
  }

  /// Somebody shows a newcomer around, every working day of the ramp.
  void showAround(SimProcess self, Worker newcomer, long joined) {
    self.hold(HALF_A_DAY);
    String title = "showing " + newcomer.person().name() + " around";
    while (newcomer.isNew() && !newcomer.isLeaving()) {
      roster.mentor(newcomer).ifPresent(mentor -> teach(mentor, newcomer, title, joined));
      self.hold(SimTime.DAY);
    }
  }

  private void teach(Worker mentor, Worker newcomer, String title, long joined) {
    var calendar = mentor.person().calendar();
    if (calendar.isWorkday(organisation.now())) {
      double share = organisation.habits().onboarding().mentoring() * (1 - share());
      String stage = mentor.stage().isEmpty() ? newcomer.stage() : mentor.stage();
      appoint(mentor, title, stage, share * calendar.hoursPerDay(), joined);
    }
  }

  private void appoint(Worker worker, String title, String stage, double hours, long cause) {
    long wait = worker.person().calendar().untilWork(organisation.now());
    if (hours <= 0 || stage.isEmpty() || wait > LONGEST_WAIT) {
      return;
    }
    var work =
        Work.of(
            title,
            stage,
            Roster.trade(worker.person().role()),
            Subsystem.PROCESS_MANAGEMENT_TOOLS,
            hours);
    WorkItem item = organisation.create(work, cause, Optional.of(worker.person().name()));
    item.takeItsTime();
    organisation.offer(item);
  }

  private double share() {
    return organisation.habits().meetingShare(roster.present().size());
  }
}
