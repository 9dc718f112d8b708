package undercurrent.testscore.model;

import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.History;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Model 1: how a model is made is reviewed, and kept where its history can be read.
///
/// *Passing*: every change of a model that was released had passed a review.
public final class SpecReview implements ReadinessTest {
  private static final String REVIEW = "review";

  @Override
  public Section.Place place() {
    return Section.MODEL.test(1, "model specs are reviewed and submitted");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isReviewed =
        team.paths().of(ChangeType.MODEL).steps().stream()
            .anyMatch(step -> step.id().equals(REVIEW));
    return isReviewed
        ? Having.automatic("no change of a model passes without a review")
        : Having.none("a change of a model is handed over as it is", "source-control-review");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var reviewed =
        team.history().all(Happening.ChangeStepped.class).stream()
            .map(History.Entry::what)
            .filter(step -> step.step().equals(REVIEW) && step.passed())
            .map(Happening.ChangeStepped::change)
            .toList();
    var released =
        team.history().all(Happening.ChangeReleased.class).stream()
            .map(History.Entry::what)
            .filter(change -> change.type().equals(ChangeType.MODEL.id()))
            .toList();
    if (released.isEmpty()) {
      return Passing.unknowable("no change of a model was released");
    }
    long without = released.stream().filter(each -> !reviewed.contains(each.change())).count();
    return Passing.when(
        without == 0, without + " of " + released.size() + " released without a review");
  }
}
