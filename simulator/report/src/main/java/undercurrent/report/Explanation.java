package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import undercurrent.inquest.Suspects;
import undercurrent.ledger.Books;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// Why the worst of a replication came about: its symptom and the causes behind it, the first
/// cause first.
///
/// @param symptom what is explained, as a clause such as `the first alarm was raised`
/// @param steps what led to it, from the beginning to the symptom
/// @param lanes the same with the work in it, who did it and how long it waited
public record Explanation(String symptom, List<Step> steps, CauseChain lanes) {
  private static final int FIRST = 3;
  private static final int LAST = 10;

  /// A link of the chain.
  ///
  /// @param event the event, or the one before which ordinary events were left out
  /// @param omitted how many events this step stands for; 0 for an event that is shown
  public record Step(TraceEvent event, int omitted) {

    /// Returns the step in a sentence.
    public String text() {
      return omitted == 0
          ? CauseText.of(event.what())
          : "… " + omitted + (omitted == 1 ? " ordinary event" : " ordinary events") + " …";
    }
  }

  /// Keeps a copy of the steps.
  public Explanation {
    steps = List.copyOf(steps);
  }

  /// Explains the worst of a trace: the sharpest fall of the true accuracy, else the next, else the
  /// first incident, else the first alarm; nothing when none of them leads back to anything but the
  /// beginning of the run.
  public static Optional<Explanation> of(List<TraceEvent> events) {
    return since(events, 0);
  }

  /// Explains the worst of what came after a time.
  ///
  /// @param time in nanoseconds of the simulation
  public static Optional<Explanation> since(List<TraceEvent> events, long time) {
    var candidates = new ArrayList<Explanation>();
    AccuracyFall.all(events).stream()
        .filter(fall -> fall.event().time() >= time)
        .forEach(fall -> fallen(events, fall).ifPresent(candidates::add));
    String then = time == 0 ? "" : " since then";
    first(events, Happening.IncidentOpened.class, time)
        .ifPresent(
            event ->
                candidates.add(
                    explain(events, event, "the first incident" + then + " was opened")));
    first(events, Happening.AlarmRaised.class, time)
        .ifPresent(
            event ->
                candidates.add(explain(events, event, "the first alarm" + then + " was raised")));
    return candidates.stream().filter(candidate -> candidate.steps().size() > 2).findFirst();
  }

  /// A fall is explained by what can have brought it about; where there is nothing, it is not
  /// explained by whatever was the newest change.
  private static Optional<Explanation> fallen(List<TraceEvent> events, AccuracyFall fall) {
    var suspects = Suspects.of(events, Suspects.Asked.FALL, fall.event(), before(events, fall));
    if (!suspects.isFound()) {
      return Optional.empty();
    }
    String symptom =
        "true accuracy fell from "
            + Figures.decimals(fall.before(), 2)
            + " to "
            + Figures.decimals(fall.after(), 2)
            + " in week "
            + (fall.week() + 1);
    TraceEvent cause = suspects.causes().getFirst();
    var chain = new ArrayList<>(Trace.chain(events, cause.id()).reversed());
    chain.add(fall.event());
    return Optional.of(
        new Explanation(symptom, abridged(chain), lanes(events, cause).to(fall.event())));
  }

  private static long before(List<TraceEvent> events, AccuracyFall fall) {
    return events.stream()
        .filter(event -> AccuracyFall.isTruth(event) && event.id() < fall.event().id())
        .mapToLong(TraceEvent::id)
        .reduce(0, (earlier, later) -> later);
  }

  private static Explanation explain(List<TraceEvent> events, TraceEvent event, String symptom) {
    return new Explanation(
        symptom, abridged(Trace.chain(events, event.id()).reversed()), lanes(events, event));
  }

  private static CauseChain lanes(List<TraceEvent> events, TraceEvent event) {
    return CauseChain.of(Books.of(events, List.of()), event);
  }

  private static Optional<TraceEvent> first(
      List<TraceEvent> events, Class<? extends Happening> kind, long since) {
    return events.stream()
        .filter(event -> event.time() >= since && kind.isInstance(event.what()))
        .findFirst();
  }

  private static List<Step> abridged(List<TraceEvent> chain) {
    var steps = new ArrayList<Step>();
    for (TraceEvent event : chain) {
      boolean isEnd = event.id() == chain.getFirst().id() || event.id() == chain.getLast().id();
      if (isEnd || isTelling(event.what())) {
        steps.add(new Step(event, 0));
      } else {
        omit(steps, event, 1);
      }
    }
    return steps.size() <= FIRST + LAST + 1 ? steps : withoutMiddle(steps);
  }

  private static List<Step> withoutMiddle(List<Step> steps) {
    var kept = new ArrayList<>(steps.subList(0, FIRST));
    for (Step step : steps.subList(FIRST, steps.size() - LAST)) {
      omit(kept, step.event(), Math.max(1, step.omitted()));
    }
    for (Step step : steps.subList(steps.size() - LAST, steps.size())) {
      if (step.omitted() > 0) {
        omit(kept, step.event(), step.omitted());
      } else {
        kept.add(step);
      }
    }
    return kept;
  }

  private static void omit(List<Step> steps, TraceEvent event, int count) {
    int before = steps.isEmpty() ? 0 : steps.getLast().omitted();
    if (before > 0) {
      steps.removeLast();
    }
    steps.add(new Step(event, before + count));
  }

  static boolean isTelling(Happening what) {
    return switch (what) {
      case Happening.WorkRequested _,
          Happening.Worked _,
          Happening.WorkFinished _,
          Happening.MachineUsed _,
          Happening.Bought _,
          Happening.PipelineRan _,
          Happening.LatencyRead _,
          Happening.DataMoved _,
          Happening.Drove _,
          Happening.SuiteDriven _,
          Happening.TurnEnded _,
          Happening.CallsEnded _,
          Happening.SlatesJudged _,
          Happening.ExposureRead _,
          Happening.RegretRead _,
          Happening.AgeRead _,
          Happening.RulesLeftTooFew _,
          Happening.FeedRead _,
          Happening.Returned _,
          Happening.Traded _,
          Happening.ChangeStepped _,
          Happening.IncidentMoved _,
          Happening.SystemRead _,
          Happening.WorkReviewed _,
          Happening.ErrorBudgetRead _ ->
          false;
      case Happening.StepRan step -> !step.succeeded();
      case Happening.Began _,
          Happening.WorldChanged _,
          Happening.SignalReleased _,
          Happening.SignalPinned _,
          Happening.ArtifactMade _,
          Happening.PipelineChanged _,
          Happening.GateDecided _,
          Happening.Released _,
          Happening.RolledBack _,
          Happening.QualityRead _,
          Happening.AlarmRaised _,
          Happening.IncidentOpened _,
          Happening.IncidentClosed _,
          Happening.DebtBegan _,
          Happening.DebtRepaid _,
          Happening.Decided _,
          Happening.DecisionTaken _,
          Happening.ChangeRequested _,
          Happening.ChangeReleased _,
          Happening.ChangeFailed _,
          Happening.ChangeMended _,
          Happening.CapabilityChanged _,
          Happening.Paged _,
          Happening.ReleasesFrozen _,
          Happening.PersonJoined _,
          Happening.PersonLeft _,
          Happening.WorkBounced _,
          Happening.WorkDropped _,
          Happening.OutageBegan _,
          Happening.OutageEnded _,
          Happening.Diagnosed _,
          Happening.Scheduled _,
          Happening.PartChanged _ ->
          true;
    };
  }
}
