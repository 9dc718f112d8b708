package undercurrent.scenario.writing;

import static undercurrent.scenario.writing.KnobSchema.JSON;

import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.reading.Keys;
import undercurrent.settings.Knob;

/// The schema of `capabilities`.
record CapabilitySchema(Vocabulary vocabulary) {

  ObjectNode tree() {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (Keys.Term key : Keys.CAPABILITIES) {
      ObjectNode value =
          switch (key.name()) {
            case "preset" -> KnobSchema.oneOf(presets());
            case "adopt" -> items(Keys.ADOPTION);
            case "give-up" -> items(Keys.GIVING_UP);
            default -> list(name());
          };
      properties.set(key.name(), value.put("description", key.meaning()));
    }
    return schema;
  }

  private List<String> presets() {
    var presets = new LinkedHashSet<String>();
    vocabulary.lifecycles().forEach(l -> presets.addAll(vocabulary.presets(l.id()).keySet()));
    return List.copyOf(presets);
  }

  private ObjectNode name() {
    return KnobSchema.oneOf(vocabulary.capabilities().stream().map(each -> each.id()).toList());
  }

  private ObjectNode items(List<Keys.Term> keys) {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (Keys.Term key : keys) {
      ObjectNode value =
          switch (key.name()) {
            case "capability" -> name();
            case "by" ->
                KnobSchema.oneOf(vocabulary.roles().stream().map(each -> each.id()).toList());
            default -> KnobSchema.of(Knob.duration(key.name(), "0h", "a time"), List.of());
          };
      properties.set(key.name(), value.put("description", key.meaning()));
    }
    schema.putArray("required").add("capability");
    return list(schema);
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode schema = JSON.objectNode().put("type", "array");
    schema.set("items", items);
    return schema;
  }
}
