package undercurrent.delivery;

/// What a slip does to the system once it is in production: an object of the system that is moved,
/// and moved back when the change is taken out. What follows from it nobody says here.
public interface Fault {

  /// Returns what is wrong, in words, such as `gate.margin is 20 % where 2 % was meant`.
  String title();

  /// Begins to harm.
  ///
  /// @param event the trace event of the failure, the cause of what follows
  void begin(long event);

  /// Ends the harm.
  ///
  /// @param event the trace event of the mending
  void end(long event);

  /// Tells whether something shows it by now that people look at anyhow, such as a step that fails.
  /// What a watch of quality or a page of the services shows opens its incident by itself.
  default boolean isSeen() {
    return false;
  }

  /// Tells whether what the system answers can be another because of it, and not only when it
  /// answers or whether.
  default boolean changesAnswers() {
    return true;
  }
}
