package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What the server answers, asked over HTTP. Oracles: the format of the run document, RFC 9110, and
/// the canonical trace, in which every cause comes before what it led to.
class PlaygroundApiTest {
  private static Playground playground;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    playground =
        Playground.start(new HandMadeRunner(4), PlaygroundOptions.DEFAULT.at("127.0.0.1", 0));
  }

  @AfterAll
  static void stop() {
    playground.close();
  }

  @Test
  void theLibraryNamesItsScenarios() throws Exception {
    JsonNode library = json(get("api/scenarios")).path("scenarios");
    assertThat(library.findValuesAsString("id")).containsExactlyInAnyOrder("av", "retail");
    assertThat(library.findValuesAsString("objective")).allMatch(text -> text.length() > 20);
  }

  @Test
  void theDrawingOfTheLoopHasTenStagesInOrder() throws Exception {
    JsonNode drawings = json(get("api/lifecycles"));
    for (JsonNode lifecycle : drawings.path("lifecycles")) {
      if (lifecycle.path("id").asString().equals("av")) {
        assertThat(lifecycle.path("stages").findValuesAsString("id"))
            .startsWith("ingestion", "curation", "labeling")
            .endsWith("deployment", "telemetry")
            .hasSize(10);
      }
    }
    assertThat(drawings.path("subsystems")).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aRunTellsItsResultAndItsStory(String scenario) throws Exception {
    JsonNode answer = json(run(scenario, 3, 1));
    assertThat(answer.path("run").path("resultHash").asString()).matches("[0-9a-f]{64}");
    assertThat(answer.path("run").path("measures").path("effort.total").path("mean").asDouble())
        .isPositive();
    assertThat(answer.path("cast").path("people")).isNotEmpty();
    assertThat(answer.path("story").findValuesAsString("kind"))
        .startsWith("began")
        .contains("work-requested", "worked", "work-finished", "quality-read", "latency-read");
    for (JsonNode event : answer.path("story")) {
      assertThat(event.path("cause").asLong()).isLessThan(event.path("id").asLong());
    }
  }

  @Test
  void severalReplicationsGiveIntervals() throws Exception {
    JsonNode total = json(run("retail", 3, 3)).path("run").path("measures").path("effort.total");
    assertThat(total.path("n").asInt()).isEqualTo(3);
    assertThat(total.path("low").asDouble()).isLessThanOrEqualTo(total.path("mean").asDouble());
  }

  @Test
  void theSameRequestHasTheSameAnswer() throws Exception {
    assertThat(run("retail", 5, 1).body()).isEqualTo(run("retail", 5, 1).body());
  }

  @Test
  void answersAreCompressedForWhoeverCanReadThat() throws Exception {
    var request = request("api/lifecycles").header("Accept-Encoding", "gzip").build();
    assertThat(send(request).headers().firstValue("Content-Encoding")).hasValue("gzip");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'scenario':'av','seed':-1}|400|a seed is a whole number from 0 to",
        "{'scenario':'av','seed':1.5}|400|'seed' takes a whole number, not 1.5",
        "{'scenario':'av','replications':11}|400|the playground runs 1 to 10 replications, not 11",
        "{'scenario':'av','replications':99999999999}|400|the playground runs 1 to 10 replications",
        "{}|400|a run needs a scenario: a name or the text of one",
        "[]|400|the body of the request is not a JSON object",
        "{|400|the body of the request is not JSON",
        "{'scenario':'nothing'}|422|no scenario 'nothing'",
      })
  void aWrongRequestIsAnsweredWithOneSentence(String body, int status, String message)
      throws Exception {
    var response = post("api/run", body.replace("'", "\""));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path("error").asString()).startsWith(message);
    assertThat(response.body()).doesNotContain("undercurrent.", "Exception", "\tat ");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    var response = post("api/validate", "{\"text\":\"" + "x".repeat(600_000) + "\"}");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).path("error").asString())
        .isEqualTo("the request is larger than 512 KiB");
  }

  @Test
  void aTextIsCheckedWithPlaces() throws Exception {
    JsonNode wrong = json(post("api/validate", "{\"text\":\"x\"}"));
    assertThat(wrong.path("valid").asBoolean()).isFalse();
    assertThat(wrong.path("diagnostics").path(0).path("line").asInt()).isEqualTo(1);
    assertThat(json(post("api/validate", "{\"text\":\"run:\"}")).path("valid").asBoolean())
        .isTrue();
  }

  @Test
  void anotherPageMayNotAskForRuns() throws Exception {
    var request =
        request("api/run")
            .header("Origin", "http://elsewhere.example")
            .POST(BodyPublishers.ofString("{\"scenario\":\"av\"}"))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "js/main.js", "css/page.css", "api/scenarios", "nothing"})
  void everyAnswerForbidsWhatComesFromElsewhere(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @Test
  void whatIsNotThereIsSaidInJson() throws Exception {
    var response = get("api/nothing");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).path("error").asString())
        .isEqualTo("there is nothing at /api/nothing");
  }

  private static HttpResponse<String> run(String scenario, long seed, int replications)
      throws Exception {
    return post(
        "api/run",
        "{\"scenario\":\"%s\",\"seed\":%d,\"replications\":%d}"
            .formatted(scenario, seed, replications));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<String> post(String path, String body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(playground.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return Json.object(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
