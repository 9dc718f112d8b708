package undercurrent.serving;

import java.util.ArrayList;
import java.util.List;

/// The spans of one request, as they come; nothing where nobody wants them.
final class SpanLog {
  private final boolean isKept;
  private final List<Span> spans = new ArrayList<>(0);

  SpanLog(boolean isKept) {
    this.isKept = isKept;
  }

  void add(
      String component, Span.Phase phase, int attempt, long begin, long end, boolean isCutShort) {
    if (isKept && end > begin) {
      spans.add(new Span(component, phase, attempt, begin, end, isCutShort));
    }
  }

  RequestCourse course(int number, long arrived) {
    return new RequestCourse(number, arrived, spans);
  }
}
