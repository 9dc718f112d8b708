package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;

/// One line of comma-separated values (RFC 4180, without line breaks in fields).
final class CsvLine {
  private CsvLine() {}

  /// Returns the fields of a line; two quotes within quotes stand for one.
  static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append(letter);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(letter);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
