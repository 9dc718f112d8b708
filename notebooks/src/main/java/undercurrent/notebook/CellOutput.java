package undercurrent.notebook;

/// Where a cell's output goes while it runs.
public interface CellOutput {

  /// Takes text that the cell printed.
  ///
  /// @param error whether it was printed to `System.err`
  /// @param text the text
  void print(boolean error, String text);

  /// Takes a value that the cell displays.
  ///
  /// @param display which display it fills
  /// @param rendering the content
  /// @param update whether the display is there already and its content is replaced
  void display(DisplayId display, Rendering rendering, boolean update);
}
