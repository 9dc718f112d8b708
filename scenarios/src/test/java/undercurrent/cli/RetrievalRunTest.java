package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs of the shop whose candidates come from models.
///
/// Oracle: the weeks that a run lasts, that exact search finds all, and that what answered a request
/// was released before.
class RetrievalRunTest {
  private static final int WEEKS = 6;

  @TempDir static Path folder;

  private static String run(String name, String parameters) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(
        file,
        "undercurrent: 1\ntitle: Retrieval\nlifecycle: retail\nseed: 3\nrun: { for: "
            + WEEKS
            + "w, replications: 1 }\nparameters:\n  traffic.requests-per-day: 8\n"
            + parameters);
    String out = folder.resolve(name).toString();
    Spoken answer = Spoken.by("run", file.toString(), "--embedded", "--quiet", "--out", out);
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return out;
  }

  private static JsonNode row(String run, String query) {
    Spoken answer = Spoken.by("sql", run, query, "--json");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data()).get(0);
  }

  private static double number(String run, String query) {
    return row(run, query).get("n").doubleValue();
  }

  private static String metric(String fold, String name) {
    return "select " + fold + "(measured) n from daily_metric where name = '" + name + "'";
  }

  @Test
  void everyBuildOfAModelIsAReleaseAndExactSearchFindsAll() throws IOException {
    String run = run("exact", "  retrieval.sources: own-history, implicit-factors, two-tower\n");
    String releases = "select count(*) n from release where component = 'retrieval'";
    assertThat(number(run, releases)).isEqualTo(1 + WEEKS); // from the start, and on days 0, 7, …
    assertThat(number(run, releases + " and version like '% of own-history+implicit-factors+%'"))
        .isEqualTo(1 + WEEKS);
    assertThat(
            number(
                run,
                "select count(*) n from request r where not exists (select 1 from release v where"
                    + " v.version = r.retrieval_version and v.day <= r.day)"))
        .isZero();
    assertThat(number(run, "select count(*) n from impression where source = 'TWO_TOWER'"))
        .isPositive();
    assertThat(number(run, metric("count", "recall_of_index"))).isPositive();
    assertThat(number(run, metric("min", "recall_of_index"))).isEqualTo(1);
  }

  @Test
  void oneProbeFindsLess() throws IOException {
    String run =
        run(
            "approximate",
            "  retrieval.sources: own-history, implicit-factors\n"
                + "  retrieval.search: approximate\n  retrieval.probes: 1\n");
    assertThat(number(run, metric("max", "recall_of_index"))).isLessThan(1);
    assertThat(number(run, metric("min", "recall_of_index"))).isPositive();
  }

  @Test
  void theUsualSourcesSearchNoVectorsAndTheirNeighboursGrowStale() throws IOException {
    String run = run("usual", "");
    assertThat(number(run, "select count(*) n from release where component = 'retrieval'"))
        .isEqualTo(1);
    assertThat(number(run, metric("count", "recall_of_index"))).isZero();
    assertThat(number(run, metric("min", "recall_of_neighbours"))).isBetween(0.0, 0.99);
  }

  @Test
  void anUnknownSourceIsRefusedWithTheNearest() throws IOException {
    Path file = folder.resolve("unknown.yaml");
    Files.writeString(
        file,
        "undercurrent: 1\ntitle: Retrieval\nlifecycle: retail\nrun: { for: 4w }\nparameters:\n"
            + "  retrieval.sources: own-history, two-towers\n");
    Spoken answer = Spoken.by("run", file.toString(), "--embedded", "--quiet");
    assertThat(answer.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(answer.messages())
        .contains("unknown.yaml:6:")
        .contains("did you mean \"two-tower\"?");
  }
}
