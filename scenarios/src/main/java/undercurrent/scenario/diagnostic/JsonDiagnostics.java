package undercurrent.scenario.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes diagnostics in the shape of the Language Server Protocol, version 3.17.
///
/// Lines and characters count from 0 there. The member `data` holds what the protocol has no place
/// for: fix and note.
public final class JsonDiagnostics {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonDiagnostics() {}

  /// Returns one document: `{"format": 1, "valid": …, "diagnostics": […]}`.
  public static String render(List<Diagnostic> diagnostics) {
    var document = new LinkedHashMap<String, Object>();
    document.put("format", 1);
    document.put("valid", diagnostics.stream().allMatch(d -> d.severity() == Severity.WARNING));
    document.put("diagnostics", diagnostics.stream().map(JsonDiagnostics::tree).toList());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  private static Map<String, Object> tree(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("uri", place.source().name());
    var range = new LinkedHashMap<String, Object>();
    range.put("start", position(place, 0));
    range.put("end", position(place, place.length()));
    tree.put("range", range);
    tree.put("severity", diagnostic.severity() == Severity.ERROR ? 1 : 2);
    tree.put("code", diagnostic.code());
    tree.put("source", "undercurrent");
    tree.put("message", diagnostic.message());
    var data = new LinkedHashMap<String, Object>();
    data.put("fix", diagnostic.fix());
    data.put("note", diagnostic.note());
    tree.put("data", data);
    return tree;
  }

  private static Map<String, Object> position(Place place, int offset) {
    var position = new LinkedHashMap<String, Object>();
    position.put("line", place.line() - 1);
    position.put("character", units(place, place.column() - 1 + offset));
    return position;
  }

  /// The protocol counts UTF-16 units, places count code points.
  private static int units(Place place, int points) {
    String line = place.source().line(place.line());
    int all = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(points, all)) + Math.max(0, points - all);
  }
}
