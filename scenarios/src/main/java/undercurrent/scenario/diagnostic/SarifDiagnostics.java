package undercurrent.scenario.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes diagnostics as SARIF 2.1.0, which code hosts show beside the lines.
public final class SarifDiagnostics {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SarifDiagnostics() {}

  /// Returns one SARIF log.
  public static String render(List<Diagnostic> diagnostics) {
    var codes = diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
    var driver = new LinkedHashMap<String, Object>();
    driver.put("name", "undercurrent");
    driver.put("rules", codes.stream().map(SarifDiagnostics::rule).toList());
    var run = new LinkedHashMap<String, Object>();
    run.put("tool", one("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", diagnostics.stream().map(SarifDiagnostics::result).toList());
    var log = new LinkedHashMap<String, Object>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
  }

  private static Map<String, Object> rule(String code) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("id", code);
    Explanations.of(code)
        .ifPresent(
            explanation -> {
              rule.put("shortDescription", one("text", explanation.title()));
              rule.put("fullDescription", one("text", explanation.meaning()));
            });
    return rule;
  }

  private static Map<String, Object> result(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    var region = new LinkedHashMap<String, Object>();
    region.put("startLine", place.line());
    region.put("startColumn", place.column());
    region.put("endColumn", place.column() + place.length());
    var physical = new LinkedHashMap<String, Object>();
    physical.put("artifactLocation", one("uri", place.source().name()));
    physical.put("region", region);
    var result = new LinkedHashMap<String, Object>();
    result.put("ruleId", diagnostic.code());
    result.put("level", diagnostic.severity().title());
    result.put("message", one("text", text(diagnostic)));
    result.put("locations", List.of(one("physicalLocation", physical)));
    return result;
  }

  private static String text(Diagnostic diagnostic) {
    return diagnostic.fix().isEmpty()
        ? diagnostic.message()
        : diagnostic.message() + "; " + diagnostic.fix();
  }

  private static Map<String, Object> one(String key, Object value) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key, value);
    return map;
  }
}
