package undercurrent.serving;

import java.util.Comparator;
import java.util.List;
import undercurrent.kernel.SimTime;

/// The way of one request through a path, without a gap: each span begins where the last ended.
///
/// @param number the request, from 0 in the order of arrival
/// @param arrived when it came, in nanoseconds of the window
/// @param spans where it was; spans of no length are left out
public record RequestCourse(int number, long arrived, List<Span> spans) {

  /// Checks that there is no gap.
  public RequestCourse {
    spans = List.copyOf(spans);
    long until = arrived;
    for (Span span : spans) {
      if (span.begin() != until) {
        throw new IllegalArgumentException(
            "request " + number + " has a gap from " + until + " to " + span.begin() + " ns");
      }
      until = span.end();
    }
  }

  /// Returns the time from arrival to answer, in milliseconds.
  public double latencyMs() {
    long left = spans.isEmpty() ? arrived : spans.getLast().end();
    return (double) (left - arrived) / SimTime.MILLISECOND;
  }

  /// Returns when a span begins, in milliseconds since the request came.
  public double beginMs(Span span) {
    return (double) (span.begin() - arrived) / SimTime.MILLISECOND;
  }

  /// Returns the request whose latency is nearest to one, the earlier of two as near.
  ///
  /// @param courses one or more
  public static RequestCourse nearest(List<RequestCourse> courses, double latencyMs) {
    return courses.stream()
        .min(Comparator.comparingDouble(course -> Math.abs(course.latencyMs() - latencyMs)))
        .orElseThrow(() -> new IllegalArgumentException("nearest of no request at all"));
  }
}
