package undercurrent.scenario.writing;

import static undercurrent.scenario.writing.KnobSchema.JSON;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.scenario.Statistic;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.Vocabulary.MeasureEntry;
import undercurrent.scenario.reading.Keys;
import undercurrent.scenario.reading.StaffKeys;
import undercurrent.settings.Knob;

/// Writes the JSON Schema (2020-12) of scenario files, with which editors complete and check them.
///
/// It is made from the keys, knobs and names that the reader uses. The reader knows more: what the
/// schema accepts may still be refused.
public record ScenarioSchema(Vocabulary vocabulary) {
  private static final String ID = "^[A-Za-z][A-Za-z0-9_-]{0,59}$";

  /// Returns the schema as a JSON document.
  public String json() {
    var mapper = JsonMapper.builder().build();
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree()) + "\n";
  }

  private ObjectNode tree() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:undercurrent:scenario:1");
    schema.put("title", "A scenario of Undercurrent");
    schema.put("type", "object");
    schema.putArray("required").add("undercurrent");
    var either = schema.putArray("anyOf");
    either.addObject().putArray("required").add("extends");
    either.addObject().putArray("required").add("lifecycle");
    schema.put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (Keys.Term key : Keys.TOP) {
      properties.set(key.name(), described(key, top(key.name())));
      if (List.of("debts", "detectors", "remedies", "interventions", "goals")
          .contains(key.name())) {
        ObjectNode appended = described(key, top(key.name()));
        appended.put("description", key.meaning() + " Appended to the list of the base.");
        properties.set("+" + key.name(), appended);
      }
    }
    var snippet = schema.putArray("defaultSnippets").addObject();
    snippet.put("label", "scenario").put("description", "A scenario that changes another.");
    snippet.putObject("body").put("undercurrent", 1).put("extends", "builtin:${1:av}");
    schema.putObject("$defs").set("variable", KnobSchema.text("\\$[A-Za-z_]"));
    return schema;
  }

  private ObjectNode top(String key) {
    return switch (key) {
      case "undercurrent" -> JSON.objectNode().put("const", 1);
      case "title" -> JSON.objectNode().put("type", "string").put("maxLength", 120);
      case "extends" -> base();
      case "lifecycle" ->
          KnobSchema.oneOf(vocabulary.lifecycles().stream().map(each -> each.id()).toList());
      case "seed" ->
          JSON.objectNode().put("type", "integer").put("minimum", 0).put("maximum", Long.MAX_VALUE);
      case "run" -> map(List.of(), Keys.RUN);
      case "vars" -> vars();
      case "parameters" -> map(List.of(), parameters());
      case "staff" -> staff();
      case "owners" -> owners();
      case "team" -> map(List.of(), StaffKeys.TEAM);
      case "capabilities" -> new CapabilitySchema(vocabulary).tree();
      case "debts" -> debts();
      case "detectors" ->
          list(
              items(
                  Keys.DETECTOR,
                  vocabulary.detectors().stream()
                      .map(each -> new Kinds(each.id(), each.title(), each.knobs()))
                      .toList()));
      case "remedies" -> remedies();
      case "interventions" ->
          list(
              items(
                  Keys.INTERVENTION,
                  vocabulary.actions().stream()
                      .map(each -> new Kinds(each.id(), each.title(), each.knobs()))
                      .toList()));
      case "goals" -> list(goal());
      case "compare" -> compare();
      case "sweep" -> sweep();
      case "predict" -> predict();
      case "decisions" -> new DecisionSchema(vocabulary).node();
      case "meta" -> JSON.objectNode().put("type", "object");
      default -> throw new IllegalStateException("no schema for the key " + key);
    };
  }

  private ObjectNode base() {
    ObjectNode schema = JSON.objectNode();
    var any = schema.putArray("anyOf");
    any.add(
        KnobSchema.oneOf(
            vocabulary.builtins().sequencedKeySet().stream()
                .map(name -> "builtin:" + name)
                .toList()));
    any.add(KnobSchema.text("^[^/~:\\\\][^:\\\\]*\\.ya?ml$"));
    return schema;
  }

  private ObjectNode staff() {
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (var role : vocabulary.roles()) {
      ObjectNode each = properties.putObject(role.id()).put("description", role.title());
      var any = each.putArray("anyOf");
      any.addObject().put("type", "integer").put("minimum", 0);
      any.add(person());
      any.add(KnobSchema.variable());
    }
    return schema;
  }

  private ObjectNode owners() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema.putObject("additionalProperties").put("type", "string");
    return schema;
  }

  private ObjectNode person() {
    ObjectNode schema = map(List.of(), StaffKeys.ROLE);
    var properties = (ObjectNode) schema.get("properties");
    for (Keys.Term key : StaffKeys.LISTS) {
      properties.set(key.name(), described(key, list(map(List.of(), StaffKeys.moves(key.name())))));
    }
    return schema;
  }

  private ObjectNode debts() {
    return list(
        items(
            Keys.DEBT,
            vocabulary.debts().stream()
                .map(each -> new Kinds(each.id(), each.title(), each.knobs()))
                .toList()));
  }

  private ObjectNode remedies() {
    ObjectNode schema = map(Keys.REMEDY, List.of());
    var properties = (ObjectNode) schema.get("properties");
    for (var debt : vocabulary.debts()) {
      for (Knob knob : debt.remedyKnobs()) {
        if (!properties.has(knob.name())) {
          properties.putObject(knob.name()).put("description", knob.meaning());
        }
      }
    }
    schema.putArray("required").add("remedy");
    return list(schema);
  }

  /// The schema of items that say with their first key what they are.
  private ObjectNode items(List<Keys.Term> keys, List<Kinds> kinds) {
    String what = keys.getFirst().name();
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema.putArray("required").add(what);
    ObjectNode name = KnobSchema.oneOf(kinds.stream().map(Kinds::id).toList());
    schema.putObject("properties").set(what, described(keys.getFirst(), name));
    var all = schema.putArray("allOf");
    for (Kinds kind : kinds) {
      ObjectNode branch = all.addObject();
      ObjectNode when = branch.putObject("if");
      when.putObject("properties").putObject(what).put("const", kind.id());
      when.putArray("required").add(what);
      ObjectNode then = map(keys, kind.knobs());
      then.put("description", kind.title());
      branch.set("then", then);
    }
    return schema;
  }

  private ObjectNode goal() {
    ObjectNode schema = map(Keys.GOAL, List.of());
    schema.putArray("required").add("metric");
    var limits = schema.putArray("anyOf");
    limits.addObject().putArray("required").add("min");
    limits.addObject().putArray("required").add("max");
    return schema;
  }

  private ObjectNode compare() {
    ObjectNode schema = map(Keys.COMPARE, List.of());
    schema.putArray("required").add("without");
    return schema;
  }

  private ObjectNode predict() {
    ObjectNode schema = map(Keys.PREDICT, List.of());
    schema.putArray("required").add("ask").add("choices");
    return schema;
  }

  private ObjectNode vars() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    schema.putObject("propertyNames").put("pattern", "^[a-z][a-z0-9_]*$");
    schema.set("additionalProperties", scalar());
    return schema;
  }

  private ObjectNode sweep() {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode values = JSON.objectNode().put("type", "array").put("minItems", 1);
    values.set("items", scalar());
    schema.set("additionalProperties", values);
    return schema;
  }

  private List<Knob> parameters() {
    return Knob.merged(vocabulary.lifecycles().stream().map(each -> each.parameters()).toList());
  }

  /// The schema of a map of keys and knobs; a knob of the same name goes before a key.
  private ObjectNode map(List<Keys.Term> keys, List<Knob> knobs) {
    var signals =
        vocabulary.lifecycles().stream()
            .flatMap(each -> each.signals().stream())
            .distinct()
            .toList();
    ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    keys.forEach(key -> properties.set(key.name(), described(key, common(key.name()))));
    knobs.forEach(knob -> properties.set(knob.name(), KnobSchema.of(knob, signals)));
    return schema;
  }

  /// The schema of a key that items share.
  private ObjectNode common(String key) {
    return switch (key) {
      case "id" -> KnobSchema.text(ID);
      case "from", "at", "wait", "within", "effort" ->
          KnobSchema.of(Knob.duration(key, "0h", "a time"), List.of());
      case "reveal", "hidden" -> JSON.objectNode().put("type", "boolean");
      case "by" -> KnobSchema.oneOf(vocabulary.roles().stream().map(each -> each.id()).toList());
      case "metric" -> metric();
      case "min", "max" -> scalar();
      case "points" -> JSON.objectNode().put("type", "number").put("minimum", 0);
      case "over" -> KnobSchema.oneOf(Stream.of(Statistic.values()).map(Statistic::title).toList());
      case "without" -> texts();
      case "choices" -> texts().put("minItems", 2).put("maxItems", 8);
      default -> JSON.objectNode().put("type", "string");
    };
  }

  private ObjectNode metric() {
    ObjectNode schema = JSON.objectNode();
    var any = schema.putArray("anyOf");
    var names = vocabulary.measures().stream().map(MeasureEntry::name).toList();
    any.add(KnobSchema.oneOf(names.stream().filter(name -> !name.contains("<")).toList()));
    names.stream()
        .filter(name -> name.contains("<"))
        .map(name -> name.replace(".", "\\.").replaceAll("<[^>]*>", "[a-z0-9][a-z0-9-]*"))
        .forEach(pattern -> any.add(KnobSchema.text("^" + pattern + "$")));
    return schema;
  }

  private static ObjectNode described(Keys.Term key, ObjectNode schema) {
    schema.put("description", key.meaning());
    if (!schema.has("examples")) {
      schema.putArray("examples").add(key.example());
    }
    return schema;
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode schema = JSON.objectNode().put("type", "array");
    schema.set("items", items);
    return schema;
  }

  private static ObjectNode texts() {
    return list(scalar());
  }

  private static ObjectNode scalar() {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("type").add("string").add("number").add("boolean");
    return schema;
  }

  private record Kinds(String id, String title, List<Knob> knobs) {}
}
