package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.repaid;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.debt.Circumstances;
import undercurrent.delivery.StageContracts;
import undercurrent.graph.Branches;
import undercurrent.graph.Copies;
import undercurrent.graph.Languages;
import undercurrent.graph.RoughSpots;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ChoiceRead;
import undercurrent.system.TimeSheet;
import undercurrent.trace.Happening;

/// Debts of the code and of those who write it, through what they leave in the trace and in the graph.
///
/// Oracle: a practice that stays as it was leaves the trace equal; what nobody takes out stays; what a
/// type refuses harms nobody; a remedy takes time and leaves nothing of the debt behind.
class CodeDebtsTest {
  private static final long SEED = 3;

  private static List<Happening> happened(Replication run, Predicate<Happening> wanted) {
    return run.trace().events().stream().map(event -> event.what()).filter(wanted).toList();
  }

  private static long count(Replication run, Class<?> kind, String words) {
    return happened(run, what -> kind.isInstance(what) && what.toString().contains(words)).size();
  }

  @ParameterizedTest
  @CsvSource({
    "dead-experimental-codepaths, retail, afterwards, removed",
    "plain-old-data-type-smell, retail, numbers, typed",
    "prototype-smell, retail, place, pipeline",
    "prototype-smell, av, place, pipeline",
    "multiple-language-smell, retail, every, 500w"
  })
  void aDebtWhosePracticeStaysLeavesTheTraceEqual(
      String debt, String lifecycle, String knob, String text) {
    Plan idle = with(debt, plan(lifecycle, 8), Map.of(knob, text));
    Predicate<Happening> begun = Happening.DebtBegan.class::isInstance;
    assertThat(happened(idle.run(SEED, 0), begun.negate()))
        .isEqualTo(happened(idle.clean().run(SEED, 0), begun.negate()));
  }

  @Test
  void branchesStayInTheCodeUntilTheyAreRepaid() {
    Plan indebted = with("dead-experimental-codepaths", plan("retail", 14), Map.of());
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    assertThat(count(clean, Happening.PartChanged.class, "is out of the code")).isPositive();
    assertThat(count(debt, Happening.PartChanged.class, "is out of the code")).isZero();
    assertThat(hoursOfTests(debt)).isGreaterThan(hoursOfTests(clean));

    Replication repaid = repaid(indebted, 10 * 7 * 24).run(SEED, 0);
    assertThat(Branches.all(repaid.graph())) // those on trial stay
        .hasSizeLessThan(Branches.all(debt.graph()).size());
  }

  private static double hoursOfTests(Replication run) {
    return happened(run, Happening.WorkRequested.class::isInstance).stream()
        .map(Happening.WorkRequested.class::cast)
        .filter(work -> work.title().contains("settings of its flags"))
        .mapToDouble(Happening.WorkRequested::hours)
        .sum();
  }

  @ParameterizedTest
  @CsvSource({"av, in feet", "retail, column"})
  void anotherUnitHarmsWhereNoTypeRefusesIt(String lifecycle, String words) {
    Plan indebted =
        with("plain-old-data-type-smell", plan(lifecycle, 8), Map.of())
            .in(Circumstances.USUAL.with("changes.units-per-year", "26"));
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    assertThat(count(clean, Happening.ChangeStepped.class, "types")).isPositive();
    assertThat(count(debt, Happening.ChangeStepped.class, "types")).isZero();
    assertThat(count(debt, Happening.ChangeFailed.class, words))
        .isGreaterThan(count(clean, Happening.ChangeFailed.class, words));
  }

  @Test
  void withoutContractsNoBuildFindsAnythingAndComputationsStandTwice() {
    Plan indebted = with("abstraction-debt", plan("retail", 10), Map.of());
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    String build = "build-against-contracts";
    assertThat(count(clean, Happening.ChangeStepped.class, build)).isPositive();
    assertThat(count(debt, Happening.ChangeStepped.class, build)).isZero();
    assertThat(Copies.all(clean.graph())).isEmpty();
    assertThat(Copies.all(debt.graph())).hasSizeBetween(6, 14);

    Replication repaid = repaid(indebted, 4 * 7 * 24).run(SEED, 0);
    assertThat(StageContracts.areSigned(repaid.paths())).isTrue();
    assertThat(Copies.all(repaid.graph())).as("none is written any more").isEmpty();
  }

  @Test
  void partsInAnotherLanguageAreWrittenByThoseWhoKnowIt() {
    Plan indebted = with("multiple-language-smell", plan("retail", 12), Map.of("every", "1w"));
    Replication debt = indebted.run(SEED, 0);
    Predicate<Happening> parts =
        what ->
            what instanceof Happening.WorkRequested work
                && work.title().contains(" in R, for change");
    assertThat(happened(debt, parts)).isNotEmpty();
    assertThat(happened(debt, parts))
        .allMatch(part -> ((Happening.WorkRequested) part).skill().equals("data-science"));
    assertThat(happened(indebted.clean().run(SEED, 0), parts)).isEmpty();

    Replication repaid = repaid(indebted, 5 * 7 * 24).run(SEED, 0);
    assertThat(Languages.mixed(repaid.graph())).as("none is written any more").isEmpty();
  }

  @Test
  void inANotebookMoreIsAdoptedOnLessEvidence() {
    Plan indebted = with("prototype-smell", plan("retail", 14), Map.of());
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    assertThat(choices(clean)).isNotEmpty().allMatch(c -> !c.isAdopted() || c.high() < 0);
    assertThat(choices(clean)).allMatch(choice -> choice.learnt() > 300);
    assertThat(choices(debt)).isNotEmpty().allMatch(choice -> choice.learnt() <= 300);
    assertThat(adopted(debt)).isGreaterThan(adopted(clean));
    assertThat(count(debt, Happening.WorkRequested.class, "rewriting of the notebook"))
        .isEqualTo(adopted(debt));
  }

  @Test
  void carsDoWithoutWhatANotebookDidNotMiss() {
    Plan indebted = with("prototype-smell", plan("av", 22), Map.of());
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    assertThat(choices(clean))
        .isNotEmpty()
        .allMatch(choice -> !choice.isAdopted() || choice.high() < choice.allowed());
    assertThat(choices(clean)).allMatch(choice -> choice.learnt() > 300);
    assertThat(choices(debt)).isNotEmpty().allMatch(choice -> choice.learnt() == 300);
    assertThat(adopted(debt)).isGreaterThan(adopted(clean));
    long simpler = count(debt, Happening.PartChanged.class, "does without");
    long whole = count(debt, Happening.PartChanged.class, "needs all columns");
    assertThat(simpler).isEqualTo(adopted(debt));
    assertThat(count(debt, Happening.WorkRequested.class, "rewriting of the notebook"))
        .isEqualTo(simpler + whole);
  }

  @Test
  void whatANotebookDidNotMissComesBackOnceItIsMissedAtFullScale() {
    Plan indebted = with("prototype-smell", plan("av", 22), Map.of());
    Replication run = repaid(indebted, 10 * 7 * 24).run(SEED, 0);
    var afterwards = choices(run).stream().filter(choice -> choice.learnt() > 300).toList();
    assertThat(afterwards)
        .isNotEmpty()
        .allMatch(choice -> !choice.isAdopted() || choice.high() < choice.allowed());
    var recipes =
        happened(run, Happening.PartChanged.class::isInstance).stream()
            .map(Happening.PartChanged.class::cast)
            .filter(part -> part.type().equals("recipe"))
            .map(Happening.PartChanged::change)
            .toList();
    assertThat(recipes).first().asString().startsWith("does without");
    assertThat(recipes).last().isEqualTo("needs all columns");
  }

  private static List<ChoiceRead> choices(Replication run) {
    return run.log().book(ChoiceRead.class);
  }

  private static long adopted(Replication run) {
    return choices(run).stream().filter(ChoiceRead::isAdopted).count();
  }

  @Test
  void whereNobodyIsThankedForItNothingIsFinished() {
    Plan indebted = with("cultural-debt", plan("retail", 10), Map.of());
    Replication clean = indebted.clean().run(SEED, 0);
    Replication debt = indebted.run(SEED, 0);
    assertThat(count(clean, Happening.WorkFinished.class, "clean-up of")).isPositive();
    assertThat(count(debt, Happening.WorkFinished.class, "clean-up of")).isZero();
    assertThat(count(debt, Happening.ChangeStepped.class, "acceptance-by-engineers")).isPositive();
    assertThat(RoughSpots.all(debt.graph()).size())
        .isGreaterThan(RoughSpots.all(clean.graph()).size());

    // the books are those of the time sheets
    double booked =
        happened(debt, Happening.Worked.class::isInstance).stream()
            .mapToDouble(worked -> ((Happening.Worked) worked).hours())
            .sum();
    assertThat(debt.log().book(TimeSheet.class).stream().mapToDouble(TimeSheet::hours).sum())
        .isCloseTo(booked, withinPercentage(1)); // the last moment of the run is in no week
  }
}
