package undercurrent.testscore;

import java.util.List;

/// The ML Test Score of a system: what was found for each test, summed by table; the least of the
/// four sums is the score. Only having a test counts; passing it is shown beside.
///
/// @param verdicts one a test, in the order of the paper
/// @param lacking the ids of the capabilities that suit the lifecycle and are not in use, by which
///     maturity is told
public record TestScore(List<Verdict> verdicts, List<String> lacking) {

  /// What was found for a test.
  public record Verdict(Section.Place place, Having having, Passing passing) {}

  /// Copies the lists.
  public TestScore {
    verdicts = List.copyOf(verdicts);
    lacking = List.copyOf(lacking);
  }

  /// Runs the tests on what a team has.
  public static TestScore of(TeamRecords team) {
    return new TestScore(
        Rubric.TESTS.stream()
            .map(test -> new Verdict(test.place(), test.having(team), test.passing(team)))
            .toList(),
        team.lacking());
  }

  /// Returns the verdicts of a table.
  public List<Verdict> in(Section section) {
    return verdicts.stream().filter(each -> each.place().section() == section).toList();
  }

  /// Returns the verdict on a test, such as `Data 1`.
  public Verdict of(String name) {
    return verdicts.stream()
        .filter(each -> each.place().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no test '" + name + "'"));
  }

  /// Returns the points of a table, 0 to 7.
  public double sum(Section section) {
    return in(section).stream().mapToDouble(each -> each.having().points()).sum();
  }

  /// Returns the score: the least of the four sums.
  public double points() {
    double least = Double.POSITIVE_INFINITY;
    for (Section section : Section.values()) {
      least = Math.min(least, sum(section));
    }
    return least;
  }

  /// Returns what the score means.
  public Band band() {
    return Band.of(points());
  }
}
