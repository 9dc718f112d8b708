package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the trace and the measures of the same run, counted by hand.
class SqlCommandTest {
  @TempDir static Path folder;
  private static String run = "";

  @BeforeAll
  static void aShortRun() {
    run = folder.resolve("retail").toString();
    keep(run, 1);
  }

  static void keep(String out, int replications) {
    String line = "run retail --for 10w --embedded --quiet --replications " + replications;
    var words = new ArrayList<>(List.of(line.split(" ")));
    words.addAll(List.of("--out", out));
    Spoken answer = Spoken.by(words.toArray(String[]::new));
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
  }

  private static Spoken ask(String... words) {
    var all = new ArrayList<>(List.of("sql", run));
    all.addAll(List.of(words));
    return Spoken.by(all.toArray(String[]::new));
  }

  private static JsonNode rows(String query) {
    Spoken answer = ask(query, "--json");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data());
  }

  private static double number(String query) {
    return rows(query).get(0).get("n").doubleValue();
  }

  /// Returns the sum of a number over the days of trade in the trace.
  private static double traced(String number) throws IOException {
    return Files.readAllLines(Path.of(run, "trace.jsonl")).stream()
        .map(JsonMapper.shared()::readTree)
        .filter(event -> event.get("kind").stringValue().equals("traded"))
        .filter(event -> event.get("slice").stringValue().equals("all"))
        .mapToDouble(event -> event.get(number).doubleValue())
        .sum();
  }

  @Test
  void whatWasShownClickedAndBoughtIsWhatTheTraceCounts() throws IOException {
    assertThat(number("select count(*) n from impression"))
        .isPositive()
        .isEqualTo(traced("impressions"));
    assertThat(number("select count(*) n from impression where clicked"))
        .isPositive()
        .isEqualTo(traced("clicks"));
    assertThat(number("select count(*) n from impression where bought"))
        .isEqualTo(traced("purchases"));
    assertThat(number("select count(*) n from request")).isEqualTo(traced("requests"));
    assertThat(number("select sum(measured) n from daily_metric where name = 'clicks'"))
        .isEqualTo(number("select count(*) n from impression where clicked"));
  }

  @Test
  void clickThroughIsTheMeasureOfTheFirstReplication() throws IOException {
    String line =
        Files.readAllLines(Path.of(run, "measures.csv")).stream()
            .filter(each -> each.startsWith("run,value.click-through,ratio,,"))
            .findFirst()
            .orElseThrow();
    assertThat(number("select avg(cast(clicked as double precision)) n from impression"))
        .isCloseTo(Double.parseDouble(line.split(",")[4]), within(5e-7));
  }

  @Test
  void aReleaseAnswersRequestsFromItsDayOnAndNoneBefore() {
    JsonNode versions =
        rows(
            "select r.version v, min(r.day) tried, max(case when r.share = 1 then r.day end)"
                + " served, (select min(i.day) from impression i where i.model_version = r.version)"
                + " first, (select max(i.day) from impression i where i.model_version = r.version)"
                + " last from release r where r.component = 'scoring' group by r.version order by"
                + " tried");
    assertThat(versions.size()).isGreaterThan(1);
    int before = -1;
    for (JsonNode version : versions) {
      assertThat(version.get("first").intValue())
          .as("a version answers nobody before it is released, on trial or for all")
          .isGreaterThanOrEqualTo(version.get("tried").intValue());
      if (!version.get("served").isNull()) {
        int served = version.get("served").intValue();
        assertThat(before).as("one version serves everybody").isLessThan(served);
        before = version.get("last").intValue();
      }
    }
    assertThat(
            number(
                "select count(distinct version) n from release r where component = 'scoring' and"
                    + " version not in"
                    + " (select version from training where passed)"))
        .as("all but the rule that was there first came out of training")
        .isEqualTo(1);
  }

  @Test
  void everyImpressionHasItsRequestItsItemAndItsModel() {
    assertThat(
            number(
                "select count(*) n from impression i join request r on r.id = i.request"
                    + " join item on item.id = i.item where r.scoring_version = i.model_version"
                    + " and r.day = i.day and i.propensity > 0 and i.propensity <= 1"))
        .isEqualTo(number("select count(*) n from impression"));
  }

  @Test
  void theSameSeedKeepsTheSameBitsAndTheManifestNamesThem() throws IOException {
    String again = folder.resolve("again").toString();
    keep(again, 2);
    keep(again, 2);
    for (String file : List.of("metrics.sql.gz", "trace.jsonl")) {
      assertThat(Path.of(again, file))
          .as("the first replication is the same, whether a second follows or not")
          .hasSameBinaryContentAs(Path.of(run, file));
    }
    String manifest = Files.readString(Path.of(run, "manifest.json"));
    JsonNode files = JsonMapper.shared().readTree(manifest).get("files");
    byte[] kept = Files.readAllBytes(Path.of(run, "metrics.sql.gz"));
    assertThat(files.get("metrics.sql.gz").stringValue()).isEqualTo(sha256(kept));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Test
  void aTableIsBoundedAndSaysWhatItLeavesOut() {
    Spoken answer = ask("select id, item, score, clicked from impression order by id");
    long all = (long) number("select count(*) n from impression");
    assertThat(answer.lines()).hasSize(103);
    assertThat(answer.lines().getFirst()).matches(" *id +item +score +clicked");
    assertThat(answer.lines().getLast())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                "100 rows of %,d; %,d left out, --limit N shows more",
                all,
                all - 100));
    assertThat(ask("select id from item order by id", "--limit", "2").lines())
        .startsWith("id", "──", " 0", " 1")
        .hasSize(5);
    assertThat(ask("select 1 a where false").lines()).containsExactly("a", "─", "0 rows");
  }

  @Test
  void csvAndJsonHaveAllRowsAndDigits() {
    Spoken csv = ask("select 'a \"b\"' x, cast(null as int) y, score from impression", "--csv");
    assertThat(csv.lines().getFirst()).isEqualTo("x,y,score");
    assertThat(csv.lines()).hasSize((int) number("select count(*) n from impression") + 1);
    assertThat(csv.lines().get(1)).startsWith("\"a \"\"b\"\"\",,0.");
    JsonNode twice = rows("select 1 a, 2 a, null b, true c, 'é' d, 0.5 e");
    assertThat(twice.get(0).toString())
        .isEqualTo("{\"a\":1,\"a_2\":2,\"b\":null,\"c\":true,\"d\":\"é\",\"e\":0.5}");
    assertThat(rows("select 1 where false").isEmpty()).isTrue();
  }

  @Test
  void withoutAQueryTheTablesAreExplained() {
    Spoken answer = ask();
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    assertThat(answer.lines().stream().filter(line -> !line.startsWith(" ")))
        .extracting(line -> line.replaceFirst(":.*", ""))
        .containsExactly(
            "daily_metric",
            "experiment",
            "further_feature",
            "impression",
            "item",
            "release",
            "request",
            "training");
    assertThat(answer.lines()).noneMatch(line -> line.endsWith("null") || line.endsWith("  "));
    for (JsonNode column : JsonMapper.shared().readTree(ask("--json").data())) {
      assertThat(column.get("meaning").stringValue()).as("%s", column).isNotBlank();
    }
  }

  @Test
  void theExamplesOfTheHelpWork() {
    String help = Spoken.by("sql", "--help").data();
    String examples = help.substring(help.indexOf("Examples")).replaceAll("\n {4}", " ");
    List<String> commands =
        examples.lines().filter(line -> line.startsWith("  undercurrent sql retail")).toList();
    assertThat(commands).hasSize(4);
    for (String command : commands) {
      String[] parts = command.split("\"");
      var words = new ArrayList<String>();
      if (parts.length > 1) {
        words.add(parts[1]);
      }
      if (parts.length > 2) {
        words.add(parts[2].strip());
      }
      assertThat(ask(words.toArray(String[]::new)).code()).as(command).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void theScriptHasOneRowALine() throws IOException {
    try (var script = new GZIPInputStream(Files.newInputStream(Path.of(run, "metrics.sql.gz")))) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String table : List.of("impression", "item", "release", "request", "training")) {
        String part = text.substring(text.indexOf("INSERT INTO " + table + " "));
        String own = part.substring(0, Math.max(0, (part + "CREATE ").indexOf("CREATE ")));
        assertThat(own.lines().filter(line -> line.startsWith("(")).count())
            .as(table)
            .isEqualTo((long) number("select count(*) n from " + table));
      }
    }
  }
}
