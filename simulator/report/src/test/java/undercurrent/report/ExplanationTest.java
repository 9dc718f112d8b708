package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The oracle is a trace that is written down by hand, and sentences that a person wrote.
class ExplanationTest {
  private final List<TraceEvent> trace = new ArrayList<>();

  @Test
  void theSharpestFallIsTracedBackToTheDebt() {
    long began = add(0, 0, new Happening.Began("av"));
    add(1, began, new Happening.QualityRead("oracle", "all", 0.9, 100));
    long debt = add(2, began, new Happening.DebtBegan("d", "Unstable data dependency"));
    long release = add(9, debt, new Happening.SignalReleased("camera", 2, -1.5));
    add(9, release, new Happening.QualityRead("oracle", "all", 0.6, 100));
    add(9, release, new Happening.QualityRead("oracle", "rain", 0.1, 100));

    Explanation why = Explanation.of(trace).orElseThrow();

    assertThat(why.symptom()).isEqualTo("true accuracy fell from 0.90 to 0.60 in week 2");
    assertThat(why.steps())
        .extracting(Explanation.Step::text)
        .containsExactly(
            "The run began.",
            "The debt 'Unstable data dependency' took up its work.",
            "The owner of 'camera' released it anew (release 2) and moved its meaning by -1.50 of"
                + " its own noise.",
            "The true accuracy, which only the observer sees, was 0.600 (over 100 cases).");
  }

  @Test
  void whatCameBeforeATimeIsNotItsDoing() {
    long began = add(0, 0, new Happening.Began("av"));
    long first = add(1, began, new Happening.StepRan("preparation", "sync", false));
    add(2, first, new Happening.IncidentOpened("incident 1", "preparation"));
    long later = add(8, began, new Happening.StepRan("preparation", "sync", false));
    add(9, later, new Happening.IncidentOpened("incident 2", "preparation"));

    Explanation why = Explanation.since(trace, trace.get(3).time()).orElseThrow();

    assertThat(why.symptom()).isEqualTo("the first incident since then was opened");
    assertThat(why.steps().getLast().text()).isEqualTo("Incident 2 was opened: preparation.");
    assertThat(Explanation.since(trace, trace.getLast().time() + 1)).isEmpty();
  }

  @Test
  void withoutAFallTheFirstIncidentIsExplained() {
    long began = add(0, 0, new Happening.Began("av"));
    long step = add(1, began, new Happening.StepRan("preparation", "sync", false));
    add(2, step, new Happening.IncidentOpened("incident 1", "preparation"));

    Explanation why = Explanation.of(trace).orElseThrow();

    assertThat(why.symptom()).isEqualTo("the first incident was opened");
    assertThat(why.steps().getLast().text()).isEqualTo("Incident 1 was opened: preparation.");
  }

  @Test
  void ordinaryWorkIsCountedInsteadOfTold() {
    long cause = add(0, 0, new Happening.Began("av"));
    for (int hour = 0; hour < 40; hour++) {
      cause = add(1, cause, new Happening.WorkFinished(hour, "task", 1));
    }
    add(2, cause, new Happening.AlarmRaised("input-drift", "camera", 0.31, 0.06));

    assertThat(Explanation.of(trace).orElseThrow().steps())
        .extracting(Explanation.Step::text)
        .containsExactly(
            "The run began.",
            "… 40 ordinary events …",
            "Detector 'input-drift' raised an alarm about 'camera': 0.310 against a limit of"
                + " 0.060.");
  }

  @Test
  void aLongChainKeepsItsBeginningAndItsEnd() {
    long cause = add(0, 0, new Happening.Began("av"));
    for (int version = 1; version <= 60; version++) {
      cause = add(version, cause, new Happening.Released("model", "model-" + version, 24));
    }
    add(70, cause, new Happening.AlarmRaised("d", "camera", 1, 0));

    var steps = Explanation.of(trace).orElseThrow().steps();

    assertThat(steps).hasSize(14);
    assertThat(steps.get(3).omitted()).isEqualTo(62 - 13);
  }

  @Test
  void aQuietTraceNeedsNoExplanation() {
    add(0, 0, new Happening.Began("av"));

    assertThat(Explanation.of(trace)).isEmpty();
  }

  private long add(int day, long cause, Happening what) {
    long id = trace.size() + 1L;
    trace.add(new TraceEvent(id, day * SimTime.DAY, cause, what));
    return id;
  }
}
