package undercurrent.organisation;

import java.util.Optional;

/// What happens to the work of somebody who leaves: it goes on with others, who first have to find
/// out where it stands.
///
/// A fifth of the hours already spent on an item, at most a day, is spent again (assumed).
record HandOver(Organisation organisation, Backlog backlog) {
  private static final double SHARE_LOST = 0.2;
  private static final double MOST_HOURS_LOST = 8;

  /// Hands over what somebody had begun; their appointments are given up.
  ///
  /// @param left the event by which they left
  void of(String name, long left) {
    for (var item : backlog.all()) {
      if (item.isAppointment() && item.isOpenTo(name)) {
        organisation.drop(item, name + " left");
        continue;
      }
      item.disown(name, organisation.hasOther(Optional.of(name), item.work().skill()));
      if (item.isBegun() && item.worker().equals(Optional.of(name))) {
        findOut(item, name, left);
      }
    }
  }

  private void findOut(WorkItem item, String name, long left) {
    double lost = Math.min(MOST_HOURS_LOST, SHARE_LOST * item.hoursBooked());
    var work = item.work();
    String title = "finding out where '" + work.title() + "' of " + name + " stands";
    var asked = Work.of(title, work.stage(), work.skill(), work.subsystem(), lost);
    organisation.offer(organisation.create(asked.as(Nature.REWORK), left, Optional.empty()));
  }
}
