package undercurrent.notebook;

import java.util.List;

/// Import lines that a library adds to every notebook.
///
/// A library names its implementation in `META-INF/services/undercurrent.notebook.NotebookImports`.
/// The kernel reads all of them when it starts, in the order of the class path.
public interface NotebookImports {

  /// The whole import lines, for example `import undercurrent.simulator.*;`.
  ///
  /// @return the lines, in the order in which they are evaluated
  List<String> lines();
}
