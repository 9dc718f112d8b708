package undercurrent.system;

import java.util.List;
import java.util.OptionalDouble;

/// The file that production is configured by: lines that people write, each a key and a text.
///
/// As long as nobody checks what is written, any line goes in. One whose key nobody reads, or whose
/// text its key does not take, stands there and does nothing.
public interface ConfigurationFile {

  /// A line that somebody wrote.
  ///
  /// @param key what stands before the colon
  /// @param text what stands after it
  /// @param isRead whether anything reads a key of that name
  /// @param amount the number that the text says; empty where it says none, or nothing that the key
  ///   takes
  /// @param lastGood the number that the system was set up with; empty where that is no number
  record Line(
      String key, String text, boolean isRead, OptionalDouble amount, OptionalDouble lastGood) {}

  /// Writes a line in the place of the one of its key; nothing happens once lines are checked.
  ///
  /// @return the trace event, 0 when nothing happened
  long write(String key, String text);

  /// Takes out the lines that people have written since the system was set up, none of which anybody
  /// had reviewed, and lets no such line in from now on.
  void check();

  /// Returns the lines that people have written since the system was set up, in order.
  List<Line> lines();
}
