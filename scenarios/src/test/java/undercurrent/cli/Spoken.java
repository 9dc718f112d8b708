package undercurrent.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a command line answered.
///
/// @param code the exit code
/// @param data what went to standard output
/// @param messages what went to standard error
record Spoken(int code, String data, String messages) {

  /// Runs a command line in this process and keeps what it writes.
  static Spoken by(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var data = new ByteArrayOutputStream();
    var messages = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(data, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
      int code = Main.execute(arguments);
      return new Spoken(
          code, data.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /// Returns the lines of the data.
  List<String> lines() {
    return data.lines().toList();
  }
}
