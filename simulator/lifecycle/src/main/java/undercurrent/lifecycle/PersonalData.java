package undercurrent.lifecycle;

import java.util.List;
import java.util.Optional;
import undercurrent.organisation.Skill;
import undercurrent.random.RandomStream;
import undercurrent.system.KeptSubjects;

/// What a product keeps of people, as their requests to be deleted meet it.
public interface PersonalData {

  /// Returns what a subject is, such as `drive`.
  String kind();

  /// Returns the part of the system from which everything else is derived.
  String source();

  /// Returns the stage that books the hours.
  String stage();

  /// Returns the skill of those who audit.
  Skill auditor();

  /// Returns the stores of what was derived, the one that models learn from first.
  List<KeptSubjects> stores();

  /// Returns somebody of whom something is kept; nobody when there is none.
  Optional<Integer> anybody(RandomStream chance);

  /// Deletes what was recorded of a subject; returns how many rows that were.
  int deleteRecorded(int subject);

  /// Deletes what was derived from it; returns how many rows that were.
  int deleteDerived(int subject);
}
