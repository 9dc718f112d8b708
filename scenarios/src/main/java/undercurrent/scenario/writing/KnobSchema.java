package undercurrent.scenario.writing;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.settings.Knob;

/// The JSON Schema of the values of a knob.
final class KnobSchema {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String NUMBER = "[0-9]+(\\.[0-9]+)?";
  private static final String DURATION = "^(" + NUMBER + "(us|ms|s|m|h|d|w))+$";
  private static final String DISTRIBUTION =
      "^(lognormal|exponential|uniform|triangular|normal|weibull|gamma|erlang|beta|pareto"
          + "|loglogistic|constant) *\\([^(),]+\\)$";

  private KnobSchema() {}

  /// Returns the schema of a knob; names of signals come from the list if the knob has none.
  static ObjectNode of(Knob knob, List<String> signals) {
    ObjectNode schema = JSON.objectNode();
    schema.put("description", description(knob));
    if (!knob.fallback().isEmpty()) {
      schema.put("default", knob.fallback());
    }
    var examples = schema.putArray("examples");
    knob.examples().forEach(examples::add);
    var any = schema.putArray("anyOf");
    addKinds(any::add, knob, signals);
    any.add(variable());
    return schema;
  }

  /// Returns the schema of a text that uses a variable.
  static ObjectNode variable() {
    return JSON.objectNode().put("$ref", "#/$defs/variable");
  }

  /// Returns the schema of a text of a form.
  static ObjectNode text(String pattern) {
    return JSON.objectNode().put("type", "string").put("pattern", pattern);
  }

  /// Returns the schema of one of some names.
  static ObjectNode oneOf(List<String> names) {
    ObjectNode schema = JSON.objectNode().put("type", "string");
    var all = schema.putArray("enum");
    names.forEach(all::add);
    return schema;
  }

  private static void addKinds(Consumer<ObjectNode> any, Knob knob, List<String> signals) {
    switch (knob.kind()) {
      case DURATION -> any.accept(text(DURATION));
      case DURATION_DISTRIBUTION -> {
        any.accept(text(DURATION));
        any.accept(text(DISTRIBUTION));
      }
      case NUMBER -> any.accept(number(knob, "number"));
      case NUMBER_DISTRIBUTION -> {
        any.accept(number(knob, "number"));
        any.accept(text(DISTRIBUTION));
      }
      case SHARE -> {
        any.accept(number(knob, "number"));
        any.accept(text("^" + NUMBER + " *%$"));
      }
      case COUNT -> any.accept(number(knob, "integer"));
      case RATE -> any.accept(text("^" + NUMBER + "/ *(s|m|h|d|w)$"));
      case MONEY_RATE -> any.accept(text("^" + NUMBER + "/ *h$"));
      case HOURS_PER_WEEK -> any.accept(text("^" + NUMBER + "h/ *w$"));
      case NAMES -> any.accept(names(knob));
      case FILE -> any.accept(JSON.objectNode().put("type", "string"));
      case NAME, SIGNAL, PIPELINE, SERVICE -> any.accept(name(knob, signals));
    }
  }

  private static ObjectNode name(Knob knob, List<String> signals) {
    var names = knob.accepted().isEmpty() && knob.kind().isArtifact() ? signals : knob.accepted();
    return names.isEmpty() ? JSON.objectNode().put("type", "string") : oneOf(names);
  }

  private static ObjectNode names(Knob knob) {
    if (knob.accepted().isEmpty()) {
      return JSON.objectNode().put("type", "string");
    }
    String one = "(" + String.join("|", knob.accepted()) + ")";
    return text("^ *" + one + "( *, *" + one + ")* *$");
  }

  private static ObjectNode number(Knob knob, String type) {
    ObjectNode schema = JSON.objectNode().put("type", type);
    if (knob.least() == Knob.ABOVE_ZERO) {
      schema.put("exclusiveMinimum", 0);
    } else if (!Double.isInfinite(knob.least())) {
      put(schema, "minimum", knob.least());
    }
    if (!Double.isInfinite(knob.most())) {
      put(schema, "maximum", knob.most());
    }
    return schema;
  }

  private static void put(ObjectNode schema, String key, double bound) {
    if (bound == Math.rint(bound) && Math.abs(bound) < 1e15) {
      schema.put(key, (long) bound);
    } else {
      schema.put(key, bound);
    }
  }

  private static String description(Knob knob) {
    String meaning =
        knob.meaning().isEmpty()
            ? knob.name()
            : knob.meaning().substring(0, 1).toUpperCase(Locale.ROOT) + knob.meaning().substring(1);
    return meaning + " (" + knob.kind().title() + ").";
  }
}
