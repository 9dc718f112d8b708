package undercurrent.scenario.yaml;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import undercurrent.scenario.diagnostic.Findings;

/// Finds what a text has from being pasted or from another language of templates.
final class TextFaults {
  private static final Pattern BRACES = Pattern.compile("\\$\\{ *([A-Za-z0-9_]*) *\\}?");
  private static final Pattern PASTED =
      Pattern.compile("^[“”„‘’«»]|[\\u00a0\\u2007\\u202f\\u200b\\ufeff\\u2028\\u2029]|[“”‘’»]$");

  private TextFaults() {}

  /// Returns the text, or a faulty node after the fault was added to the findings.
  static Node checked(Node.Text text, Findings findings) {
    Matcher braces = BRACES.matcher(text.text());
    if (braces.find()) {
      findings.add(
          "Y021",
          text.placeOf(braces.start(), braces.group().length()),
          "variables are written without braces",
          "write $" + (braces.group(1).isEmpty() ? "x" : braces.group(1)) + " without braces");
      return new Node.Faulty(text.place());
    }
    Matcher pasted = PASTED.matcher(text.text());
    if (!text.quoted() && pasted.find()) {
      int point = text.text().codePointAt(pasted.start());
      String shown = String.format(Locale.ROOT, "U+%04X", point);
      var place = text.placeOf(pasted.start(), 1);
      boolean quote = "“”„‘’«»".indexOf(point) >= 0;
      findings.add(
          "Y022",
          place,
          "looks like text pasted from a document: "
              + shown
              + " at "
              + place.line()
              + ":"
              + place.column(),
          quote ? "use \"" : "use a plain space");
      return new Node.Faulty(text.place());
    }
    return text;
  }
}
