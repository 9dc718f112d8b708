package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.all;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.repaid;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import undercurrent.driving.RoadUser;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ChosenForLabels;
import undercurrent.system.GoldLabel;
import undercurrent.system.SliceReading;
import undercurrent.trace.Happening;

/// What is labelled, by whom and of which slices, through the books of the team and the trace.
///
/// Oracle: what annotators were told to leave out is found only on the side of the background; what is
/// chosen by chance has the shares of what it was chosen from, and what is shared out over slices has not;
/// the book of curation and the trace count the same clips.
class LabelPracticesTest {
  private static final double WEEK_HOURS = 7 * 24;

  @Test
  void validationKeepsItsBookBySliceWhetherItLooksAtItOrNot() {
    Plan indebted = with("slice-debt", plan("av", 9), Map.of());
    for (Replication run : List.of(indebted.run(3, 0), indebted.clean().run(3, 0))) {
      List<SliceReading> book = run.log().book(SliceReading.class);
      assertThat(book).isNotEmpty().allMatch(line -> line.hits() <= line.rows());
      assertThat(book.size() % 6).as("a line a slice").isZero();
    }
  }

  @Test
  void annotatorsErrTowardsTheBackgroundWhereTheyNameNothingInDoubt() {
    Plan indebted = with("label-quality-debt", plan("av", 9), Map.of());
    double before = missed(indebted.clean().run(3, 0));
    double after = missed(indebted.run(3, 0));
    assertThat(before).as("errors are lookalikes, seldom the background").isLessThan(0.1);
    assertThat(after).isGreaterThan(0.2);
  }

  @Test
  void whatWasLeftOutIsNamedAgain() {
    Plan indebted = with("label-quality-debt", plan("av", 12), Map.of());
    Replication run = repaid(indebted, 4 * WEEK_HOURS).run(3, 0);
    List<String> anew =
        all(run, Happening.class)
            .map(Happening::toString)
            .filter(what -> what.contains("are given anew"))
            .toList();
    assertThat(anew).hasSize(1).noneMatch(what -> what.contains(" 0 are given anew"));
    assertThat(missed(run, 60)).as("errors as they used to be").isLessThan(0.1);
  }

  private static double missed(Replication run) {
    return missed(run, 1);
  }

  /// Returns the share of road users in gold clips that were named background, after a day.
  private static double missed(Replication run, int day) {
    int nothing = RoadUser.EMPTY.index();
    List<GoldLabel> there =
        run.log().book(GoldLabel.class).stream()
            .filter(line -> line.day() > day && line.wanted() != nothing)
            .toList();
    assertThat(there).isNotEmpty();
    return there.stream().filter(line -> line.given() == nothing).count() / (double) there.size();
  }

  @Test
  void curationKeepsABookOfWhatItChoseOutOfWhatItWasOffered() {
    Replication run = plan("av", 18).run(3, 0);
    List<ChosenForLabels> book = run.log().book(ChosenForLabels.class);
    assertThat(book).isNotEmpty().allMatch(line -> line.chosen() <= line.offered());
    Map<Integer, Long> chosen =
        book.stream()
            .collect(
                Collectors.groupingBy(
                    ChosenForLabels::day, Collectors.summingLong(ChosenForLabels::chosen)));
    List<Long> traced =
        all(run, Happening.ArtifactMade.class)
            .filter(made -> made.artifact().equals("candidates"))
            .map(Happening.ArtifactMade::rows)
            .toList();
    assertThat(chosen.values()).containsExactlyInAnyOrderElementsOf(traced);
  }

  @Test
  void labelsGoWhereTrafficIsWhereNobodyAimsAtASlice() {
    Plan indebted = with("slice-debt", plan("av", 30), Map.of());
    assertThat(favour(indebted.run(3, 0))).as("by chance").isBetween(0.9, 1.1);
    assertThat(favour(indebted.clean().run(3, 0))).as("shared out over slices").isLessThan(0.8);
  }

  /// Returns the part of clear days in the clips labelled, over that in all, from the tenth week on.
  private static double favour(Replication run) {
    List<ChosenForLabels> book =
        run.log().book(ChosenForLabels.class).stream().filter(line -> line.day() > 70).toList();
    ChosenForLabels whole = book.stream().reduce(ChosenForLabels::plus).orElseThrow();
    ChosenForLabels clear =
        book.stream()
            .filter(line -> line.slice().equals("clear-day"))
            .reduce(ChosenForLabels::plus)
            .orElseThrow();
    double chosen = (double) clear.chosen() / whole.chosen();
    return chosen / ((double) clear.offered() / whole.offered());
  }
}
