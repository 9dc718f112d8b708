package undercurrent.scenario.diagnostic;

import java.util.List;
import java.util.Locale;

/// Writes diagnostics as workflow commands, which GitHub shows beside the lines of a change.
public final class GithubDiagnostics {
  private GithubDiagnostics() {}

  /// Returns one line for each diagnostic.
  public static String render(List<Diagnostic> diagnostics) {
    var text = new StringBuilder();
    for (Diagnostic each : diagnostics) {
      Place place = each.place();
      text.append(
          String.format(
              Locale.ROOT,
              "::%s file=%s,line=%d,col=%d,endColumn=%d,title=%s::%s\n",
              each.severity().title(),
              property(place.source().name()),
              place.line(),
              place.column(),
              place.column() + place.length(),
              each.code(),
              message(each)));
    }
    return text.toString();
  }

  private static String message(Diagnostic each) {
    String text = each.fix().isEmpty() ? each.message() : each.message() + "; " + each.fix();
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C").replace("\n", "%0A");
  }
}
