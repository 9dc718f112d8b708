package undercurrent.delivery;

/// Where those who are harmed by a change complain.
public interface Complaints {

  /// Takes a complaint.
  ///
  /// @param what what is wrong, in words
  /// @param cause the trace event behind it
  void complain(String what, long cause);

  /// Tells whether people work on an incident now.
  boolean areWorkedOn();
}
