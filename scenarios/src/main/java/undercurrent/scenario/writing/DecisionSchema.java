package undercurrent.scenario.writing;

import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.decision.DecisionType;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Vocabulary;
import undercurrent.settings.Knob;

/// The schema of `decisions`: each role takes a policy, or a list of answers to what it decides.
record DecisionSchema(Vocabulary vocabulary) {
  ObjectNode node() {
    ObjectNode schema =
        KnobSchema.JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    for (var role : vocabulary.roles()) {
      ObjectNode each = properties.putObject(role.id()).put("description", role.title());
      var any = each.putArray("anyOf");
      any.add(KnobSchema.oneOf(RoleDecisions.POLICIES));
      any.add(answers(role.id()));
    }
    return schema;
  }

  private ObjectNode answers(String role) {
    var ids = new LinkedHashSet<String>();
    var answers = new LinkedHashSet<String>();
    for (var lifecycle : vocabulary.lifecycles()) {
      for (DecisionType type : vocabulary.decisions(lifecycle.id())) {
        if (type.role().equals(role)) {
          ids.add(type.id());
          answers.addAll(type.answers());
        }
      }
    }
    ObjectNode item =
        KnobSchema.JSON.objectNode().put("type", "object").put("additionalProperties", false);
    item.putArray("required").add("decide").add("answer");
    var properties = item.putObject("properties");
    properties.set("decide", KnobSchema.oneOf(List.copyOf(ids)));
    properties.set("answer", answer(List.copyOf(answers)));
    properties.set("from", KnobSchema.of(Knob.duration("from", "0h", "since when"), List.of()));
    ObjectNode list = KnobSchema.JSON.objectNode().put("type", "array");
    list.set("items", item);
    return list;
  }

  /// Answers that are numbers, such as votes, may stand without quotes.
  private static ObjectNode answer(List<String> answers) {
    if (answers.stream().noneMatch(each -> each.matches("[0-9]+"))) {
      return KnobSchema.oneOf(answers);
    }
    ObjectNode either = KnobSchema.JSON.objectNode();
    var any = either.putArray("anyOf");
    any.add(KnobSchema.oneOf(answers));
    any.addObject().put("type", "integer");
    return either;
  }
}
