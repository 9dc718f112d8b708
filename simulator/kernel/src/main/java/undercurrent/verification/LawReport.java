package undercurrent.verification;

import java.util.List;

/// The laws that were tested.
///
/// @param seed the seed of all luck
/// @param verdicts what was found, law by law
public record LawReport(long seed, List<LawVerdict> verdicts) {

  /// Copies the list.
  public LawReport {
    verdicts = List.copyOf(verdicts);
  }

  /// Returns how many laws hold.
  public int passed() {
    return (int) verdicts.stream().filter(LawVerdict::passes).count();
  }

  /// Tells whether all of them hold.
  public boolean holds() {
    return passed() == verdicts.size();
  }
}
