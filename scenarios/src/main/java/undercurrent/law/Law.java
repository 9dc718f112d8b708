package undercurrent.law;

/// A regularity that others have found in real projects, in theory or in trials, and that should
/// come out of the simulator's mechanisms. Laws are found through the service loader.
public interface Law {

  /// Returns its name in the validation table, such as `L3`.
  String id();

  /// Returns its name in words.
  String title();

  /// Returns where it comes from.
  String source();

  /// Returns what the source leads to expect, in words.
  String expected();

  /// Returns the evidence against it, in words; empty where nobody contests it.
  default String contrary() {
    return "";
  }

  /// Returns what of it is assumed here, or set up otherwise than in its source, in words; empty where
  /// nothing is.
  default String assumed() {
    return "";
  }

  /// Measures whether it holds.
  Evidence test(LawTrial trial);
}
