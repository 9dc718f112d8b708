package undercurrent.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What a terminal can show: letters beyond ASCII or not, colours or not.
///
/// @param unicode whether block characters and `±` may be used
/// @param colour whether ANSI colours may be used
public record TerminalStyle(boolean unicode, boolean colour) {

  /// The columns that a report takes.
  public static final int WIDTH = 80;

  private static final String BLOCKS = " ▏▎▍▌▋▊▉";
  private static final String SPARKS = "▁▂▃▄▅▆▇█";
  private static final String ASCII_SPARKS = "_.-~=+*#";

  /// A reason to set text apart, with its ANSI code; the hues are those of Okabe and Ito.
  enum Mark {
    HEADING("1"),
    FAINT("2"),
    DATA("38;5;32"),
    VALIDATION("38;5;172"),
    GOOD("38;5;36"),
    BAD("38;5;166");

    private final String code;

    Mark(String code) {
      this.code = code;
    }
  }

  /// Returns what a terminal of a charset can show.
  public static TerminalStyle of(Charset charset, boolean colour) {
    return new TerminalStyle(charset.equals(StandardCharsets.UTF_8), colour);
  }

  /// Returns text as it is written on this terminal; control characters are taken out.
  String plain(String text) {
    var shown = new StringBuilder();
    text.codePoints().forEach(letter -> shown.append(plain(letter)));
    return shown.toString();
  }

  private String plain(int letter) {
    if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
      return " ";
    }
    if (unicode || letter < 128) {
      return Character.toString(letter);
    }
    return switch (letter) {
      case '±' -> "+-";
      case '–', '—', '−' -> "-";
      case '·' -> "|";
      case '…' -> "...";
      case '→' -> "->";
      case '×' -> "x";
      case '≥' -> ">=";
      case '≤' -> "<=";
      case '²' -> "^2";
      case 'µ' -> "u";
      case 'λ' -> "lambda";
      case 'ρ' -> "rho";
      case '√' -> "sqrt ";
      case '÷' -> "/";
      case '’', '‘' -> "'";
      case '“', '”' -> "\"";
      default -> "?";
    };
  }

  /// Returns text in the colour of a mark, or as it is.
  String paint(Mark mark, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + mark.code + "m" + text + "\u001b[0m" : text;
  }

  /// Returns the sign between a mean and half the width of its interval.
  String plusMinus() {
    return unicode ? "±" : "+-";
  }

  /// Returns a bar for a share of 0 … 1, at most so many columns long.
  String bar(double share, int columns) {
    double length = Math.clamp(share, 0, 1) * columns;
    if (!unicode) {
      return "#".repeat((int) Math.round(length));
    }
    int eighths = (int) Math.round(length * 8);
    String rest = eighths % 8 == 0 ? "" : BLOCKS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + rest;
  }

  /// Returns a letter for a height of 0 … 1.
  char spark(double height) {
    String letters = unicode ? SPARKS : ASCII_SPARKS;
    return letters.charAt((int) Math.min(7, Math.floor(Math.clamp(height, 0, 1) * 8)));
  }

  /// Returns a line across the terminal.
  String rule() {
    return (unicode ? "─" : "-").repeat(WIDTH);
  }
}
