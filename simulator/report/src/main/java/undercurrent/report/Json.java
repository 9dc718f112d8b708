package undercurrent.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.statistics.Estimate;

/// JSON as every document of ours writes it: fields in a fixed order, numbers with at most six
/// decimals rounded half to even, line feeds on every platform.
public final class Json {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DECIMALS = 6;

  private Json() {}

  /// Returns the text of a document, indented, with a line feed at its end.
  public static String text(ObjectNode document) {
    var separators = Separators.createDefaultInstance().withArrayEmptySeparator("");
    var printer =
        new DefaultPrettyPrinter(separators.withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return Mapper.JSON.writer().with(printer).writeValueAsString(document) + "\n";
  }

  /// Returns an empty object.
  static ObjectNode object() {
    return NODES.objectNode();
  }

  /// Returns a number with at most six decimals; null if it is not finite.
  static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      return NODES.nullNode();
    }
    var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return NODES.numberNode(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
  }

  /// Returns an estimate with its unit.
  static ObjectNode estimate(String unit, Estimate estimate) {
    var node = object().put("unit", unit);
    putEstimate(node, estimate);
    return node;
  }

  /// Returns an estimate with its unit; null when there is none.
  static JsonNode estimate(String unit, Optional<Estimate> estimate) {
    return estimate.<JsonNode>map(present -> estimate(unit, present)).orElse(NODES.nullNode());
  }

  /// Adds mean, low, high and n to an object.
  static void putEstimate(ObjectNode node, Estimate estimate) {
    node.set("mean", number(estimate.mean()));
    node.set("low", number(estimate.low()));
    node.set("high", number(estimate.high()));
    node.put("n", estimate.count());
  }

  /// Made only when text is written, so that a terminal report does not wait for it.
  private static final class Mapper {
    static final JsonMapper JSON =
        JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  }
}
