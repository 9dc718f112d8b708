package undercurrent.testscore.model;

import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Model 7: no group of people is served worse for belonging to it.
public final class Inclusion implements ReadinessTest {
  private static final String WHY = "nobody here belongs to a group that must not be disadvantaged";

  @Override
  public Section.Place place() {
    return Section.MODEL.test(7, "the model is tested for considerations of inclusion");
  }

  @Override
  public Having having(TeamRecords team) {
    return Having.unknowable(WHY);
  }

  @Override
  public Passing passing(TeamRecords team) {
    return Passing.unknowable(WHY);
  }
}
