package undercurrent.lifecycle;

import java.util.List;
import undercurrent.serving.RequestCourse;

/// Where the time of some requests went, each from its arrival on.
///
/// @param topic what it belongs to
/// @param id a name that no other exhibit of the replication has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, and what is assumed
/// @param requests one or more
public record WaterfallExhibit(
    String topic, String id, String title, String caption, List<Shown> requests)
    implements Exhibit {

  /// A request with its name.
  ///
  /// @param name such as `the median request`
  /// @param course its way
  public record Shown(String name, RequestCourse course) {}

  /// Copies the requests.
  public WaterfallExhibit {
    requests = List.copyOf(requests);
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("waterfall '" + id + "' needs one request or more");
    }
  }
}
