package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.Measure;
import undercurrent.experiment.Measures;
import undercurrent.inquest.Account;
import undercurrent.inquest.Inquest;
import undercurrent.inquest.Parting;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.Nights;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What may be called a cause, and what may not.
///
/// The oracle is two rules, by hand: a cause lies between the two readings, and can act in the
/// direction of the move; and sums that a person did on traces of a few events.
class SuspectsTest {
  private static final Measure TRUTH =
      Measures.of(new ToyLifecycle()).stream()
          .filter(one -> one.name().equals("accuracy.oracle"))
          .findFirst()
          .orElseThrow();

  private final List<TraceEvent> trace = new ArrayList<>();

  SuspectsTest() {
    add(0, 0, new Happening.Began("av"));
  }

  private long add(double day, long cause, Happening what) {
    long id = trace.size() + 1L;
    trace.add(new TraceEvent(id, Math.round(day * SimTime.DAY), cause, what));
    return id;
  }

  private void read(int week, long cause, double value) {
    add(7 * week, cause, new Happening.QualityRead("oracle", "all", value, 1000));
  }

  private double hours() {
    return SimTime.inHours(trace.getLast().time());
  }

  private WhyAnswer.Explained why(int week) {
    var inquest = new Inquest(trace, Books.of(trace, List.of()), hours());
    return WhyAnswer.of(inquest, TRUTH, Optional.of(week - 1), 1).moves().getFirst();
  }

  @Test
  void aReadingAtTheEndOfAWeekIsOfThatWeek() {
    read(1, 1, 0.9);
    read(2, 1, 0.8);
    assertThat(why(2).move().after()).isEqualTo(0.8);
    assertThat(why(2).line()).contains("in week 2 (0.900 → 0.800)");
  }

  @Test
  void whatMendsIsNoCauseOfAFallAndWhatHarmsNoneOfARise() {
    read(1, 1, 0.9);
    long harm = add(8, 1, new Happening.ChangeFailed(3, "a column is always 0"));
    read(2, harm, 0.95);
    long mended = add(15, harm, new Happening.ChangeMended(3, "rolled back", 168));
    read(3, mended, 0.8);

    assertThat(why(2).verdict().standing()).isEqualTo(Verdict.Standing.NONE);
    assertThat(why(3).verdict().standing()).isEqualTo(Verdict.Standing.NONE);
    assertThat(why(3).line())
        .isEqualTo(
            "accuracy oracle −15.0 points in week 3 (0.950 → 0.800): no cause found in the trace;"
                + " nearest before it, shown as candidates only: the harm of change 3 was mended"
                + " after 168.0 h: rolled back, week 3; change 3 harmed production: a column is"
                + " always 0, week 2");
  }

  @Test
  void harmIsACauseOfAFallAndItsEndOfARise() {
    read(1, 1, 0.9);
    long harm = add(8, 1, new Happening.ChangeFailed(3, "a column is always 0"));
    read(2, harm, 0.8);
    read(3, add(15, harm, new Happening.ChangeMended(3, "rolled back", 168)), 0.9);

    assertThat(why(2).line())
        .endsWith("← change 3 harmed production: a column is always 0, week 2");
    assertThat(why(3).line()).contains("← the harm of change 3 was mended");
  }

  @Test
  void harmThatCameAndWentBetweenTwoReadingsIsInNeither() {
    read(1, 1, 0.9);
    long harm = add(8, 1, new Happening.ChangeFailed(3, "a column is always 0"));
    read(2, add(9, harm, new Happening.ChangeMended(3, "rolled back", 24)), 0.95);
    assertThat(why(2).verdict().standing()).isEqualTo(Verdict.Standing.NONE);
  }

  @Test
  void anOutageMovesNoAccuracy() {
    read(1, 1, 0.8);
    long outage = add(8, 1, new Happening.OutageBegan("deploy", "scoring", "a bad version"));
    read(2, outage, 0.9);
    assertThat(why(2).verdict().standing()).isEqualTo(Verdict.Standing.NONE);
  }

  @Test
  void whatStoodAtTheReadingBeforeExplainsNothing() {
    read(1, 1, 0.9);
    long change = add(8, 1, new Happening.WorldChanged("a law has lamps on by day"));
    read(2, change, 0.8);
    read(3, change, 0.7);
    assertThat(why(2).verdict().standing()).isEqualTo(Verdict.Standing.CAUSE);
    assertThat(why(2).causes().getFirst().contribution().root().id()).isEqualTo("world");
    assertThat(why(3).verdict().standing()).isEqualTo(Verdict.Standing.NONE);
  }

  @Test
  void aReadingSaysWhichModelWasServedAndOfWhichRows() {
    add(1, 1, new Happening.ArtifactMade("model-1", "model", "data-1", 900));
    long serving = add(3, 2, new Happening.Decided("perception", "model-1 serves everybody"));
    read(1, serving, 0.9);
    read(2, serving, 0.8);
    assertThat(why(2).verdict().sentences())
        .contains(
            "In service was 'model-1', since week 1; it was made of 900 rows of 'data-1', 1 week"
                + " before this reading.");
  }

  @Test
  void aVersionOnTrialIsNotYetWhatServes() {
    add(1, 1, new Happening.ArtifactMade("model-1", "model", "data-1", 900));
    add(2, 2, new Happening.Released("scoring", "model-1", 24));
    read(1, 3, 0.9);
    add(8, 1, new Happening.ArtifactMade("model-2", "model", "data-2", 950));
    add(9, 5, new Happening.Released("scoring", "model-2", 24));
    read(2, 3, 0.8);
    add(16, 6, new Happening.Decided("scoring", "model-2 serves everybody"));
    add(17, 6, new Happening.RolledBack("scoring", "model-2"));
    read(3, 9, 0.7);
    for (int week : List.of(2, 3)) {
      assertThat(why(week).verdict().sentences())
          .as("week %d", week)
          .anyMatch(said -> said.startsWith("In service was 'model-1', since week 1"));
    }
  }

  @Test
  void otherRoadsAreTheCauseWhereNoSliceMoved() {
    drive(1, 800, 200); // .8 · .9 + .2 · .5 = .82
    drive(2, 200, 800); // .2 · .9 + .8 · .5 = .58
    var answer = why(2);
    assertThat(answer.verdict().standing()).isEqualTo(Verdict.Standing.MIX);
    assertThat(answer.line())
        .startsWith("accuracy oracle −24.0 points in week 2 (0.820 → 0.580) ← fog had 20 % of the")
        .contains("miles and now has 80 %");
    assertThat(answer.verdict().sentences())
        .anyMatch(
            said ->
                said.startsWith(
                    "The slices themselves moved it by +0.0 points, the conditions that were driven"
                        + " by −24.0 points"));
  }

  private void drive(int week, double clear, double fog) {
    add(7 * week, 1, new Happening.Drove("clear", clear, 0, 0, 0));
    add(7 * week, 1, new Happening.Drove("fog", fog, 0, 0, 0));
    add(7 * week, 1, new Happening.QualityRead("oracle", "clear", 0.9, 100));
    add(7 * week, 1, new Happening.QualityRead("oracle", "fog", 0.5, 100));
    read(week, 1, (clear * 0.9 + fog * 0.5) / (clear + fog));
  }

  @Test
  void theSharpestOfManyMovesMayBeLuck() {
    for (int week = 1; week <= 51; week++) {
      read(week, 1, week % 2 == 0 ? 0.80 : 0.81);
    }
    var inquest = new Inquest(trace, Books.of(trace, List.of()), 51 * 7 * 24.0);
    var usual = inquest.usual(TRUTH);
    assertThat(usual.median()).isCloseTo(0.01, within(1e-9));
    // 0.01 · 1.4826 · √(2 ln 100)
    assertThat(usual.sharpestByLuck()).isCloseTo(0.044995, within(1e-5));
    assertThat(why(51).verdict().sentences())
        .anyMatch(said -> said.endsWith("by luck alone: this one may be luck."));
  }

  @Test
  void aLongChainIsToldInTwelveLinesAndAllOfItIsInTheDocument() {
    read(1, 1, 0.9);
    long cause = add(8, 1, new Happening.Scheduled("turn 1"));
    for (int node = 1; node <= 94; node++) {
      cause = add(9, cause, new Happening.StepRan("preparation", "frame " + node, true));
    }
    read(2, add(10, cause, new Happening.WorldChanged("a new city")), 0.8);
    var answer =
        WhyAnswer.of(new Inquest(trace, Books.of(trace, List.of()), 336), TRUTH, Optional.of(1), 1);

    String text = TerminalWhy.of(answer, "av", new TerminalStyle(true, false));
    assertThat(text).contains("more: ", " step ran");
    assertThat(text.substring(text.indexOf("\nw2 ")).strip().lines().count())
        .isLessThanOrEqualTo(12);
    var chain = WhyDocument.of(answer, "av", 1, 0).at("/moves/0/causes/0/chain");
    assertThat(chain).hasSize(97);
  }

  @Test
  void twoTracesPartAtTheFirstEventThatDiffers() {
    long due = add(1, 1, new Happening.Scheduled("turn 1"));
    var other = new ArrayList<>(trace);
    add(2, due, new Happening.Scheduled("turn 2"));
    assertThat(Parting.of(trace, trace)).isEmpty();
    assertThat(Parting.of(trace, other).orElseThrow().number()).isEqualTo(3);
    assertThat(Parting.of(trace, other).orElseThrow().b()).isEmpty();
  }

  @Test
  void aSmallSureDifferenceComesBeforeALargeOneThatMayBeLuck() {
    var noise = new Account.Line(List.of("noise"), 0, 100, Estimate.of(List.of(-400.0, 600.0)));
    var clear = new Account.Line(List.of("clear"), 0, 5, Estimate.of(List.of(4.9, 5.1)));
    var single = new Account.Line(List.of("one"), 0, 9, Estimate.of(List.of(9.0)));
    var lines = new ArrayList<>(List.of(noise, single, clear));
    lines.sort(Account.SUREST);
    assertThat(lines).containsExactly(clear, noise, single);
    assertThat(clear.sure()).isBetween(3.7, 3.8); // 5 − 12.706 · 0.1, of 1 degree of freedom
    assertThat(single.sure()).isZero();
  }

  @Test
  void aNightIsWhatSomebodyWasWokenIn() {
    page(22.5 / 24, "sre 1", "answered");
    page(1 + 3.0 / 24, "sre 1", "bounced"); // the same night
    page(1 + 23.0 / 24, "sre 1", "missed"); // slept on
    page(2 + 5.9 / 24, "sre 2", "answered");
    page(3 + 6.1 / 24, "sre 1", "answered"); // in the morning
    page(4 + 1.0 / 24, "sre 1", "answered");
    page(4 + 1.0 / 24, "", "bounced"); // nobody

    Nights nights = Nights.of(trace);
    assertThat(nights.woken()).isEqualTo(4);
    assertThat(nights.busiest()).isEqualTo(2);
    assertThat(nights.inWords())
        .containsExactly("sre 1 in 2 nights (3 pages)", "sre 2 in 1 night (1 page)");
  }

  private void page(double day, String person, String outcome) {
    add(day, 1, new Happening.Paged("incident 1", "sre", person, outcome));
  }
}
