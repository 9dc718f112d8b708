package undercurrent.organisation;

import java.util.Optional;
import undercurrent.kernel.Promise;

/// A piece of work on its way: waiting, in somebody's hands, looked over, sent back, done or given
/// up.
public final class WorkItem {
  private final long number;
  private final Work work;
  private final WorkOrigin origin;
  private final long requestedAt;
  private final Promise<WorkItem> done;
  private final Optional<String> appointee;
  private WorkState state = WorkState.WAITING;
  private long cause;
  private double hoursLeft;
  private double hoursBooked;
  private int defects;
  private int bounces;
  private boolean begun;
  private boolean isReview;
  private boolean isAtAnyPace;
  private Optional<String> worker = Optional.empty();
  private Optional<String> owner = Optional.empty();
  private Optional<String> stranger = Optional.empty();
  private long finishedAt;

  WorkItem(
      long number,
      Work work,
      WorkOrigin origin,
      long requestedAt,
      long cause,
      Optional<String> appointee) {
    this.number = number;
    this.work = work;
    this.origin = origin;
    this.requestedAt = requestedAt;
    this.cause = cause;
    this.appointee = appointee;
    this.done = new Promise<>(work.title());
    this.hoursLeft = work.hours();
  }

  /// Returns its number, in the order of requests.
  public long number() {
    return number;
  }

  /// Returns what was asked for.
  public Work work() {
    return work;
  }

  /// Returns what made it.
  public WorkOrigin origin() {
    return origin;
  }

  /// Returns where it is in its life.
  public WorkState state() {
    return state;
  }

  /// Returns why it has to be done at present: rework once it has come back.
  public Nature nature() {
    return bounces > 0 ? Nature.REWORK : work.nature();
  }

  /// Returns when it was asked for, in nanoseconds.
  public long requestedAt() {
    return requestedAt;
  }

  /// Returns the trace event that asked for it, or that sent it back last.
  public long cause() {
    return cause;
  }

  /// Returns the promise that is kept when it is done or given up.
  public Promise<WorkItem> done() {
    return done;
  }

  /// Returns the hours of full proficiency that are left.
  public double hoursLeft() {
    return hoursLeft;
  }

  /// Returns the hours that people have spent on making it so far, refocusing among them; a review
  /// is work of its own.
  public double hoursBooked() {
    return hoursBooked;
  }

  /// Returns the slips in it that nobody has found; what is not found goes with it to whoever
  /// takes it over.
  public int defects() {
    return defects;
  }

  /// Returns how often it came back.
  public int bounces() {
    return bounces;
  }

  /// Returns who worked on it last; nobody when it took no hours.
  public Optional<String> worker() {
    return worker;
  }

  /// Returns when it was finished, in nanoseconds; 0 before that.
  public long finishedAt() {
    return finishedAt;
  }

  /// Tells whether it was given up.
  public boolean isDropped() {
    return state == WorkState.DROPPED;
  }

  /// Tells whether it is somebody's appointment, which nobody else can keep.
  public boolean isAppointment() {
    return appointee.isPresent();
  }

  /// Tells whether it is the review of another item.
  public boolean isReview() {
    return isReview;
  }

  /// Tells whether it takes its hours whoever does it.
  boolean isAtAnyPace() {
    return isAtAnyPace;
  }

  void takeItsTime() {
    isAtAnyPace = true;
  }

  boolean isOwned() {
    return owner.isPresent();
  }

  boolean isBegun() {
    return begun;
  }

  boolean isFinished() {
    return hoursLeft == 0;
  }

  /// Tells whether it is open to somebody, as far as names go.
  boolean isOpenTo(String person) {
    return appointee.or(() -> owner).map(person::equals).orElse(true)
        && stranger.map(maker -> !maker.equals(person)).orElse(true);
  }

  /// Makes it a review, from which the maker is kept away.
  void reviewing(Optional<String> maker) {
    isReview = true;
    stranger = maker;
  }

  void become(WorkState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(
          "'" + work.title() + "' is " + state.id() + " and cannot become " + next.id());
    }
    begun |= next == WorkState.IN_WORK;
    state = next;
  }

  void finished(long time) {
    become(WorkState.DONE);
    finishedAt = time;
  }

  /// Books hours that bring it forward.
  void progress(String person, double hours, double pace, int slips) {
    spend(person, hours);
    defects += slips;
    hoursLeft = Math.max(0, hoursLeft - hours * pace);
    if (hoursLeft < 1e-9) {
      hoursLeft = 0;
    }
  }

  /// Books hours that do not.
  void spend(String person, double hours) {
    worker = Optional.of(person);
    hoursBooked += hours;
  }

  /// Sends it back with slips to mend.
  void bounce(int found, double hours, long because, Optional<String> maker) {
    become(WorkState.BOUNCED);
    bounces++;
    defects -= found;
    hoursLeft = hours;
    cause = because;
    owner = maker;
  }

  /// Lets others take it when somebody leaves.
  ///
  /// @param others whether somebody else is able to
  void disown(String person, boolean others) {
    if (owner.equals(Optional.of(person))) {
      owner = Optional.empty();
    }
    if (!others || stranger.equals(Optional.of(person))) {
      stranger = Optional.empty();
    }
  }
}
