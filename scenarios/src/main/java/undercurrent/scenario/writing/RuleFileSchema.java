package undercurrent.scenario.writing;

import static undercurrent.scenario.writing.KnobSchema.JSON;

import tools.jackson.databind.node.ObjectNode;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleReading;

/// The JSON Schema of rule files, for editors.
public final class RuleFileSchema {
  private RuleFileSchema() {}

  /// Returns the schema as a document.
  public static String json() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Rules of a merchandiser, Undercurrent");
    schema.put("type", "object").put("additionalProperties", false);
    schema.putArray("required").add("list").add("rules");
    var properties = schema.putObject("properties");
    properties.set("list", name("What the list is called; versions are the name and a number."));
    var rules = properties.putObject("rules").put("type", "array").put("minItems", 1);
    rules.set("items", rule());
    return schema.toPrettyString();
  }

  private static ObjectNode rule() {
    ObjectNode rule = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    rule.putArray("required").add("name");
    var properties = rule.putObject("properties");
    properties.set("name", name("The name under which the rule counts what it removed."));
    var alternatives = rule.putArray("oneOf");
    for (Rule.Action action : Rule.Action.values()) {
      properties.set(action.id(), condition());
      alternatives.addObject().putArray("required").add(action.id());
    }
    properties
        .putObject("gives-way")
        .put("type", "boolean")
        .put("description", "Whether what only it removed comes back when too few are left.");
    return rule;
  }

  private static ObjectNode condition() {
    ObjectNode condition = JSON.objectNode().put("type", "object").put("minProperties", 1);
    condition.put("additionalProperties", false);
    var columns = condition.putObject("properties");
    for (RuleColumn column : RuleColumn.values()) {
      columns.set(column.id(), column(column));
    }
    return condition;
  }

  private static ObjectNode column(RuleColumn column) {
    ObjectNode node =
        JSON.objectNode()
            .put("description", column.meaning() + " (" + column.reading().title() + ")");
    var any = node.putArray("anyOf");
    any.add(value(column));
    if (RuleOperator.IN.suits(column.reading())) {
      any.add(values(column, 1));
    }
    var comparisons =
        any.addObject()
            .put("type", "object")
            .put("minProperties", 1)
            .put("additionalProperties", false)
            .putObject("properties");
    for (String id : RuleOperator.idsFor(column)) {
      RuleOperator operator = RuleOperator.of(id).orElseThrow();
      var alternatives = comparisons.putObject(id).putArray("anyOf");
      if (operator.takes(1)) {
        alternatives.add(value(column));
      }
      if (operator.takes(2)) {
        boolean isPair = operator == RuleOperator.BETWEEN;
        alternatives.add(isPair ? values(column, 2).put("maxItems", 2) : values(column, 1));
      }
    }
    return node;
  }

  private static ObjectNode values(RuleColumn column, int fewest) {
    ObjectNode list = JSON.objectNode().put("type", "array").put("minItems", fewest);
    list.set("items", value(column));
    return list;
  }

  private static ObjectNode value(RuleColumn column) {
    return switch (column.reading()) {
      case RuleReading.OfNumber _ -> JSON.objectNode().put("type", "number");
      case RuleReading.OfText _ -> {
        ObjectNode text = JSON.objectNode();
        text.putArray("type").add("string").add("number");
        yield text;
      }
      case RuleReading.OfTruth _ -> {
        ObjectNode truth = JSON.objectNode();
        truth.putArray("enum").add("yes").add("no").add(true).add(false);
        yield truth;
      }
      case RuleReading.OfSource _ -> KnobSchema.oneOf(RuleColumn.SOURCES);
    };
  }

  private static ObjectNode name(String description) {
    return KnobSchema.text("^" + Rule.NAME.pattern() + "$").put("description", description);
  }
}
