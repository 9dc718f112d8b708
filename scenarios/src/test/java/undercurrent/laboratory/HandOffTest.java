package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.HandOff;
import undercurrent.lifecycle.Plan;
import undercurrent.report.RunDocument;
import undercurrent.report.ScenarioText;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What passes from role to role.
///
/// Oracle: hand calculation on a trace of three pieces of work. A curator's work (item 1) leads, by
/// way of a machine, to a labeler's (item 2): asked for at 10 h, done at 18 h with two hours in hand,
/// so that it waited six. It leads to more of the labeler's own work (item 3), which is no hand-off,
/// and a schedule asked for item 1, which is none either.
class HandOffTest {
  private final List<TraceEvent> trace = new ArrayList<>();

  @Test
  void whatFollowsFromTheWorkOfOthersWaitedForThoseWhoDidIt() {
    long began = at(0, 0, new Happening.Began("by hand"));
    long due = at(0, began, new Happening.Scheduled("turn 1"));
    long curated = work(1, "data-scientist", due, 0, 10, 4);
    long machine = at(10, curated, new Happening.MachineUsed("upload", 0.5, 1));
    long labelled = work(2, "labeler", machine, 10, 18, 2);
    work(3, "labeler", labelled, 18, 20, 1);

    var books = Books.of(trace, List.of());

    assertThat(HandOff.of(books.courses().values(), books))
        .containsExactly(new HandOff("data-scientist", "labeler", 1, 6));
  }

  @Test
  void whatIsDueIsHandedOverByNobodyEvenWhereSomebodySetItsTime() {
    long began = at(0, 0, new Happening.Began("by hand"));
    long remedied = work(1, "ml-engineer", began, 0, 10, 4);
    long due = at(20, remedied, new Happening.Scheduled("turn 2"));
    work(2, "data-scientist", due, 20, 30, 2);
    long changed = at(40, remedied, new Happening.WorldChanged("a law"));
    work(3, "data-scientist", changed, 40, 50, 2);

    var books = Books.of(trace, List.of());

    assertThat(HandOff.of(books.courses().values(), books)).isEmpty();
  }

  @Test
  void thoseOfSeveralRunsAreAddedAndTheLongestComesFirst() {
    var one = List.of(new HandOff("a", "b", 1, 6), new HandOff("b", "a", 2, 9));
    var other = List.of(new HandOff("a", "b", 2, 4));
    var both = new ArrayList<>(one);
    both.addAll(other);

    assertThat(HandOff.together(both))
        .containsExactly(new HandOff("a", "b", 3, 10), new HandOff("b", "a", 2, 9));
  }

  @Test
  void aRunTellsThoseBetweenItsOwnRoles() {
    Plan plan = IndebtedPlan.plan("av", 6);
    RunResult run = new Experiment(3, 1, 0, 1, done -> {}, () -> false).run(plan);
    var told = RunDocument.of(run, new ScenarioText("test", "", "")).get("handOffs");
    Set<String> roles = plan.lifecycle().staff().keySet();
    int items = 0;
    for (var each : told) {
      assertThat(roles).contains(each.get("from").asString(), each.get("to").asString());
      assertThat(each.get("from")).isNotEqualTo(each.get("to"));
      items += each.get("items").asInt();
    }
    assertThat(items)
        .as("curators to labelers at least, and no more than was finished")
        .isBetween(10, (int) ShortRun.all(run, Happening.WorkFinished.class).count());
  }

  private long work(
      int item, String role, long cause, double asked, double done, double hoursInHand) {
    long request =
        at(asked, cause, new Happening.WorkRequested(item, "work", "stage", "skill", hoursInHand));
    at(
        done,
        request,
        new Happening.Worked(
            item, role + " 1", role, "stage", "box", "new-work", hoursInHand, hoursInHand));
    return at(done, request, new Happening.WorkFinished(item, "work", done - asked - hoursInHand));
  }

  private long at(double hours, long cause, Happening what) {
    trace.add(new TraceEvent(trace.size() + 1, SimTime.hours(hours), cause, what));
    return trace.size();
  }
}
