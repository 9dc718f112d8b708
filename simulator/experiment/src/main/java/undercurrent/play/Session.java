package undercurrent.play;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import undercurrent.decision.Appointment;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.NotOnOfferException;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.Resumable;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.NearMatch;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.TraceEvent;

/// A run in which somebody takes the decisions of one role or more.
///
/// The run stops where a decision is due, and goes on when it is answered; no thread waits meanwhile.
/// It can be forked from any week, because everything repeats: a fork is a run that is given the same
/// answers up to there.
///
/// ```java
/// try (var session = Session.begin(plan, 1, List.of("sre"))) {
///   while (session.next().isPresent()) {
///     session.answer("promote");
///   }
///   System.out.println(session.hash());
/// }
/// ```
public final class Session implements AutoCloseable {
  private final Plan plan;
  private final Player player;
  private final Resumable code;
  private DecisionLog log;
  private @Nullable Replication ended;

  private Session(Plan plan, DecisionLog log) {
    this.plan = plan;
    this.log = log;
    this.code = new Resumable(this::run);
    this.player = new Player(log.entries(), code);
  }

  private void run(Resumable whole) {
    List<Appointment> players = log.roles().stream().map(role -> player.appointment(role)).toList();
    ended = plan.deciding(players).run(log.seed(), 0);
  }

  /// Begins a run in which some roles are played.
  ///
  /// @throws IllegalArgumentException when nobody of the plan has one of the roles
  public static Session begin(Plan plan, long seed, List<String> roles) {
    var log = new DecisionLog(plan.scenario(), PlanIdentity.of(plan), seed, roles, List.of());
    return replay(plan, log);
  }

  /// Begins a run that is given the answers of a log, and stops where they end.
  ///
  /// @throws LogMismatchException when the log is that of another plan
  /// @throws IllegalArgumentException when nobody of the plan has one of the roles
  public static Session replay(Plan plan, DecisionLog log) {
    String own = PlanIdentity.of(plan);
    if (!own.equals(log.identity())) {
      throw new LogMismatchException(
          LogMismatchException.WHOLE_LOG,
          "the log is that of another scenario: its identity is "
              + log.identity()
              + ", that of '"
              + plan.scenario()
              + "' is "
              + own);
    }
    checkRoles(plan, log.roles());
    return new Session(plan, log);
  }

  private static void checkRoles(Plan plan, List<String> roles) {
    var staff = new TreeSet<String>();
    plan.people().forEach(person -> staff.add(person.role().id()));
    for (String role : roles) {
      if (!staff.contains(role)) {
        String hint = NearMatch.hint(role, staff);
        throw new IllegalArgumentException(
            "nobody has the role '"
                + role
                + "' in '"
                + plan.scenario()
                + "'"
                + (hint.isEmpty() ? "" : "; " + hint)
                + " (on the staff: "
                + String.join(", ", staff)
                + ")");
      }
    }
  }

  /// Lets the run go on to the next decision that waits for a player; empty when it has ended.
  ///
  /// @throws LogMismatchException when the run asks for something else than the log answers, or ends
  ///     before it
  public Optional<Pending> next() {
    if (ended != null || player.pending().isPresent()) {
      return player.pending();
    }
    try {
      code.resume();
    } catch (RuntimeException failure) {
      throw player.mismatch().map(RuntimeException.class::cast).orElse(failure);
    }
    if (ended != null) {
      player.checkAllAsked();
    }
    return player.pending();
  }

  /// Answers the decision that waits.
  ///
  /// @throws NotOnOfferException when the answer is not on offer; the decision waits on
  /// @throws IllegalStateException when none waits
  public void answer(String answer) {
    Pending asked =
        player
            .pending()
            .orElseThrow(() -> new IllegalStateException("no decision waits for an answer"));
    DecisionPoint point = asked.point();
    if (!point.answers().contains(answer)) {
      throw new NotOnOfferException(point, answer);
    }
    log = log.with(new DecisionLog.Entry(asked.at(), point.id(), point.role(), answer));
    player.answer(answer);
  }

  /// Answers everything that is still asked for as usual, and returns the hash of the run.
  public String rest() {
    for (var asked = next(); asked.isPresent(); asked = next()) {
      answer(asked.get().point().usual());
    }
    return hash();
  }

  /// Returns all answers so far.
  public DecisionLog log() {
    return log;
  }

  /// Returns a session of its own that begins with the answers that were given before a week, from 1.
  ///
  /// @throws IllegalArgumentException when the run has no such week
  public Session fork(int week) {
    double hours = plan.horizonHours();
    int weeks = (int) Math.ceil(hours / (7 * 24));
    if (week < 1 || week > weeks) {
      throw new IllegalArgumentException(
          "the run has the weeks 1 to " + weeks + ", and no week " + week);
    }
    return replay(plan, log.before(week));
  }

  /// Returns a session of its own that begins with all answers but the last.
  public Session back() {
    return replay(plan, log.withoutLast());
  }

  /// Tells whether the run is at its end.
  public boolean hasEnded() {
    return ended != null;
  }

  /// Returns what happened in the run, when it has ended.
  public List<TraceEvent> trace() {
    return end().trace().events();
  }

  /// Returns the hash of the run's trace, when it has ended.
  public String hash() {
    return CanonicalTrace.hash(trace());
  }

  private Replication end() {
    Replication replication = ended;
    if (replication == null) {
      throw new IllegalStateException("the run has not ended: a decision waits, or next() was due");
    }
    return replication;
  }

  /// Returns the run as usual and the run as it was played, on the same luck; when it has ended.
  public List<RunResult> result() {
    end();
    var replayed = new Player(log.entries(), code);
    Plan played = plan.deciding(log.roles().stream().map(replayed::appointment).toList());
    return new Experiment(log.seed(), 1, 0, 1, done -> {}, () -> false).run(List.of(plan, played));
  }

  /// Ends the run where it is.
  @Override
  public void close() {
    if (player.isLeft()) {
      player.abandon();
      try {
        code.resume();
      } catch (RuntimeException | Error abandoned) {
        // the run was cut off in the middle, and says so
      }
    }
  }
}
