package undercurrent.system;

/// The labels that people gave, which can be given anew.
public interface LabelStore {

  /// Has those labels given anew that would be named otherwise now; returns how many there were.
  int labelAgain();
}
