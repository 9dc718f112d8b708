package undercurrent.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Role;
import undercurrent.organisation.Subsystem;

/// What a page needs to draw a lifecycle before anything has run: stages, roles, services.
final class Drawings {
  private Drawings() {}

  /// Returns the lifecycles, each with its stages in order, and the boxes of Sculley's figure 1.
  static SequencedMap<String, Object> all() {
    Map<String, String> titles =
        ServiceLoader.load(Role.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toMap(Role::id, Role::title));
    var all = new LinkedHashMap<String, Object>();
    all.put(
        "lifecycles",
        ServiceLoader.load(Lifecycle.class).stream()
            .map(found -> drawing(found.get(), titles))
            .toList());
    all.put("subsystems", List.of(Subsystem.values()).stream().map(Drawings::box).toList());
    return all;
  }

  private static SequencedMap<String, Object> drawing(
      Lifecycle lifecycle, Map<String, String> titles) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", lifecycle.id());
    fields.put("title", lifecycle.title());
    fields.put("description", lifecycle.description());
    fields.put("stages", lifecycle.stages().stream().map(Drawings::stage).toList());
    fields.put("services", lifecycle.services());
    fields.put("signals", lifecycle.signals());
    fields.put(
        "roles",
        lifecycle.staff().keySet().stream()
            .map(id -> named(id, titles.getOrDefault(id, id)))
            .toList());
    return fields;
  }

  private static SequencedMap<String, Object> stage(Stage stage) {
    var fields = named(stage.id(), stage.title());
    fields.put("kind", stage.kind().name().toLowerCase(Locale.ROOT));
    fields.put("skill", stage.skill().id());
    return fields;
  }

  private static SequencedMap<String, Object> box(Subsystem subsystem) {
    return named(subsystem.id(), subsystem.title());
  }

  private static SequencedMap<String, Object> named(String id, String title) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("title", title);
    return fields;
  }
}
