package undercurrent.testscore;

/// One of the twenty-eight tests.
///
/// *Having* asks whether the team does it: read off capabilities in use, steps on the ways to
/// production, gates, detectors at work. *Passing* runs the check now.
public interface ReadinessTest {

  /// Returns its place in the paper.
  Section.Place place();

  /// Returns how far the team has it.
  Having having(TeamRecords team);

  /// Runs it now on what the team has.
  Passing passing(TeamRecords team);
}
