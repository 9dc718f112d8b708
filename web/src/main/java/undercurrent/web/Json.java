package undercurrent.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// JSON text, written and read.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Returns the object that a request carries.
  ///
  /// @throws Refusal when it carries something else
  static JsonNode object(byte[] body) {
    JsonNode read = read(body);
    if (!read.isObject()) {
      throw new Refusal(400, "the body of the request is not a JSON object");
    }
    return read;
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = MAPPER.readTree(body);
      return read == null ? JsonNodeFactory.instance.missingNode() : read;
    } catch (JacksonException malformed) {
      throw new Refusal(400, "the body of the request is not JSON");
    }
  }
}
