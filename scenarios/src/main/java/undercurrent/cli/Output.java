package undercurrent.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import undercurrent.report.TerminalStyle;

/// Where a command's output goes, and what the terminal there is able to show.
final class Output {
  private Output() {}

  /// Returns the stream of data, in the charset of the terminal.
  static PrintStream data() {
    return System.out;
  }

  /// Returns the stream of messages and progress.
  static PrintStream messages() {
    return System.err;
  }

  /// Writes a document: UTF-8, whatever the terminal speaks, ended by one line feed.
  static void document(String text) {
    String whole = text.endsWith("\n") ? text : text + "\n";
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }

  /// Tells whether people look at the output, as against another program.
  static boolean isTerminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /// Tells whether colour is wanted: on a terminal, unless NO_COLOR or TERM=dumb say otherwise.
  static boolean isColourful() {
    return isTerminal()
        && System.getenv("NO_COLOR") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  /// Returns the style of a report on this terminal.
  static TerminalStyle style() {
    return TerminalStyle.of(charset(), isColourful());
  }

  private static Charset charset() {
    return System.out.charset();
  }
}
