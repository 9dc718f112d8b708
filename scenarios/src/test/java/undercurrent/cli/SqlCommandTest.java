package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the trace and the measures of the same run, counted by hand, and the sentences themselves.
class SqlCommandTest {
  @TempDir static Path folder;
  private static String run = "";

  @BeforeAll
  static void aShortRun() {
    run = folder.resolve("retail").toString();
    keep(run, 1);
  }

  private static void keep(String out, int replications) {
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
            "select r.day released, min(i.day) first, max(i.day) last from release r"
                + " join impression i on i.model_version = r.version where r.component = 'scoring'"
                + " group by r.version, r.day order by r.day");
    assertThat(versions.size()).isGreaterThan(1);
    int before = -1;
    for (JsonNode version : versions) {
      int released = version.get("released").intValue();
      assertThat(before).isLessThan(released);
      assertThat(version.get("first").intValue()).isGreaterThanOrEqualTo(released);
      before = version.get("last").intValue();
    }
    assertThat(
            number(
                "select count(*) n from release r where component = 'scoring' and version not in"
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
        .containsExactly("daily_metric", "impression", "item", "release", "request", "training");
    assertThat(answer.lines()).noneMatch(line -> line.endsWith("null") || line.endsWith("  "));
    for (JsonNode column : JsonMapper.shared().readTree(ask("--json").data())) {
      assertThat(column.get("meaning").stringValue()).as("%s", column).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into item (id) values (9999)",
        "update impression set clicked = true",
        "DELETE from impression",
        "drop table item",
        "create table mine (a int)",
        "create local temporary table mine (a int)",
        "create alias a as 'int a() { return 1; }'",
        "alter table item add a int",
        "merge into item (id) key (id) values (1)",
        "truncate table item",
        "set query_timeout 0",
        "set @a = 1",
        "call 1",
        "script",
        "runscript from 'x.sql'",
        "backup to 'x.zip'",
        "shutdown",
        "grant all on item to public",
        "/* select */ delete from item",
        "select * from final table (update item set brand = 0)",
        "select * from new table (insert into item (id) values (9999))",
        "explain analyze delete from item",
        "select csvwrite('x.csv', 'select 1')",
        "select * from csvread('/etc/hostname')",
        "select file_read('/etc/hostname')",
        "select file_write('a', 'x')",
        "select * from link_schema('a', '', 'jdbc:h2:mem:a', '', '', 'PUBLIC')"
      })
  void whatChangesOrReachesOutIsRefused(String query) {
    Spoken answer = ask(query);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.data()).isEmpty();
    assertThat(answer.messages().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("refused")
        .contains("answers questions only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select * frm item | syntax error at line 1, column 10: \"frm\" is not expected; did you"
            + " mean \"from\"?",
        "select id from item where id == 3 | syntax error at line 1, column 31: \"=\" is not"
            + " expected; expected there: ALL, ANY, SOME",
        "select sum( | syntax error at line 1, column 12: the query ends too early",
        "select * from impresion | no table \"impresion\" (line 1, column 15); did you mean"
            + " \"impression\"? (there are: daily_metric, impression, item, release, request,"
            + " training)",
        "select clickd from impression | no column \"clickd\" (line 1, column 8); did you mean"
            + " \"clicked\"?",
        "select clicked from request | no column \"clicked\" (line 1, column 8) in what the query"
            + " reads; it is in impression",
        "select id from item where code = \"x\" | no column \"x\" (line 1, column 35); text stands"
            + " in single quotes: 'x'",
        "select averge(id) from item | no function \"averge\" (line 1, column 8)",
        "selct 1 | a query begins with select, with, values, table, explain, show, not \"selct\";"
            + " did you mean \"select\"?",
        "select 1; select 2 | sql takes one statement, and a second one begins after the \";\" at"
            + " line 1, column 9; ask one after the other",
        "with x as (select 1) delete from item | syntax error at line 1, column 22: \"delete\" is"
            + " not expected; expected there: SELECT, TABLE, VALUES",
        "select day, count(*) from request | the query cannot be answered: Column \"DAY\" must be"
            + " in the GROUP BY list",
        "/* nothing */ | the query is empty; undercurrent sql RUN without a query prints the tables"
      })
  void aWrongQueryIsToldWhereAndWhatIsNear(String query, String sentence) {
    Spoken answer = ask(query);
    assertThat(answer.messages().strip()).isEqualTo("undercurrent: " + sentence);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.data()).isEmpty();
  }

  @Test
  void aSemicolonAtTheEndOrInTextIsNoSecondStatement() {
    assertThat(ask("select ';' a; -- ; and no more", "--csv").data()).isEqualTo("a\n;\n");
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    Spoken answer =
        ask("select sum(a.score * b.score) from impression a, impression b", "--timeout", "1");
    assertThat(answer.code()).isEqualTo(ExitCode.LIMIT_HIT);
    assertThat(answer.messages())
        .startsWith("undercurrent: the query takes longer than 1 s and was stopped");
  }

  @Test
  void aRunWithoutADatabaseIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("none"));
    Spoken without = Spoken.by("sql", empty.toString());
    assertThat(without.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(without.messages())
        .startsWith(
            "undercurrent: " + empty + " keeps no database (only the run command keeps one");
    Spoken nowhere = Spoken.by("sql", folder.resolve("nope").toString());
    assertThat(nowhere.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(nowhere.messages()).startsWith("undercurrent: there is no run folder ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE ALIAS x AS 'int x() { return 1; }'; | line 2 is none that a run writes",
        "INSERT INTO item VALUES | line 2 is none that a run writes",
        "DROP TABLE item; | line 2 is none that a run writes",
        "`` | it holds no table"
      })
  void aForeignScriptIsRefusedAndNotExecuted(String line, String reason) throws IOException {
    Path foreign = Files.createDirectories(folder.resolve("foreign"));
    try (Writer script = writer(foreign.resolve("metrics.sql.gz"))) {
      script.write("-- A script.\n" + line + "\nfile_read('x')\n".repeat(line.isEmpty() ? 0 : 1));
    }
    Spoken answer = Spoken.by("sql", foreign.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(answer.messages()).contains("cannot read the database", reason).hasLineCount(1);
  }

  @Test
  void aTruncatedDatabaseIsRefused() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    byte[] whole = Files.readAllBytes(Path.of(run, "metrics.sql.gz"));
    Files.write(broken.resolve("metrics.sql.gz"), Arrays.copyOf(whole, whole.length / 2));
    Spoken answer = Spoken.by("sql", broken.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(answer.messages()).contains("cannot read the database").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--copy-to jdbc:h2:mem:a | 2 | --copy-to takes an address such as"
            + " jdbc:postgresql://localhost/shop",
        "--copy-to jdbc:postgresql://127.0.0.1:1/shop?user=a&password=secret | 5 | nothing was"
            + " copied from ",
        "--copy-to jdbc:postgresql:shop --csv | 2 | --copy-to copies all tables: it takes no query"
            + " and no other option",
        "--csv --json | 2 | sql takes --csv or --json, not both",
        "--timeout 0 | 2 | --timeout must be between 1 and 86400, not 0",
        "--limit -1 | 2 | --limit must be 0 or more, not -1"
      })
  void optionsThatCannotBeMetAreRefused(String options, int code, String sentence) {
    Spoken answer = ask(options.split(" "));
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.data()).isEmpty();
    assertThat(answer.messages())
        .startsWith("undercurrent: " + sentence)
        .doesNotContain("secret")
        .hasLineCount(1);
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

  private static Writer writer(Path file) throws IOException {
    return new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
  }
}
