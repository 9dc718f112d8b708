package undercurrent.cli;

/// A command that another module brings, such as `serve`. Extensions are found through the service
/// loader.
public interface Extension {

  /// Returns an object with picocli's annotations.
  Object command();
}
