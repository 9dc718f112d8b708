package undercurrent.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the page may ask of the server.
final class Routes {
  private static final int MOST_BYTES = 512 << 10;
  private static final String SECONDS_UNTIL_RETRY = "5";

  private final ScenarioRunner runner;
  private final RunDesk desk;

  Routes(ScenarioRunner runner, RunDesk desk) {
    this.runner = runner;
    this.desk = desk;
  }

  void addTo(RoutesConfig routes) {
    routes.before(Protection::apply);
    routes.get("/api/scenarios", answer -> json(answer, Map.of("scenarios", runner.library())));
    routes.get("/api/lifecycles", answer -> json(answer, Drawings.all()));
    routes.post("/api/run", this::run);
    routes.post("/api/validate", this::validate);
    routes.exception(Refusal.class, Routes::refuse);
    routes.error(404, answer -> sayIfSilent(answer, "there is nothing at " + answer.path()));
    routes.error(405, answer -> sayIfSilent(answer, answer.method() + " is not allowed here"));
    routes.error(500, answer -> say(answer, "this is a fault of the server: its log has it"));
  }

  private void run(Context exchange) {
    JsonNode asked = Json.object(body(exchange));
    exchange.contentType("application/json").result(desk.answer(request(asked)));
  }

  private static RunRequest request(JsonNode asked) {
    try {
      return new RunRequest(
          asked.path("scenario").asString(""),
          whole(asked, "seed", 1),
          Math.toIntExact(Math.clamp(whole(asked, "replications", 1), -1, Integer.MAX_VALUE)));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(400, String.valueOf(wrong.getMessage()));
    }
  }

  private static long whole(JsonNode asked, String field, long otherwise) {
    JsonNode value = asked.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("'" + field + "' takes a whole number, not " + value);
    }
    return value.asLong();
  }

  private void validate(Context exchange) {
    JsonNode text = Json.object(body(exchange)).path("text");
    if (!text.isString()) {
      throw new Refusal(400, "'text' takes the text of a scenario");
    }
    List<Remark> diagnostics = runner.validate(text.asString());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("valid", diagnostics.stream().noneMatch(Remark::isError));
    answer.put("diagnostics", diagnostics);
    json(exchange, answer);
  }

  private static byte[] body(Context exchange) {
    try {
      byte[] body = exchange.bodyInputStream().readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        throw new Refusal(413, "the request is larger than " + (MOST_BYTES >> 10) + " KiB");
      }
      return body;
    } catch (IOException broken) {
      throw new Refusal(400, "the request ended too early");
    }
  }

  private static void refuse(Refusal refusal, Context exchange) {
    exchange.status(refusal.status());
    if (refusal.status() == 503) {
      exchange.header("Retry-After", SECONDS_UNTIL_RETRY);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("error", refusal.sentence());
    if (!refusal.remarks().isEmpty()) {
      answer.put("diagnostics", refusal.remarks());
    }
    json(exchange, answer);
  }

  /// Javalin calls this for a refusal too, which has said what there is to say.
  private static void sayIfSilent(Context exchange, String message) {
    String type = exchange.res().getContentType();
    if (type == null || !type.startsWith("application/json")) {
      say(exchange, message);
    }
  }

  private static void say(Context exchange, String message) {
    String said = exchange.result();
    if (said == null || !said.startsWith("{\"error\"")) {
      json(exchange, Map.of("error", message));
    }
  }

  private static void json(Context exchange, Object value) {
    exchange.contentType("application/json").result(Json.text(value));
  }
}
