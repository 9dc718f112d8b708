package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: the sentences themselves, and a database that is as it was.
class SqlRefusalTest {
  @TempDir static Path folder;
  private static String run = "";

  @BeforeAll
  static void aShortRun() {
    run = folder.resolve("retail").toString();
    SqlCommandTest.keep(run, 1);
  }

  private static Spoken ask(String... words) {
    var all = new ArrayList<>(List.of("sql", run));
    all.addAll(List.of(words));
    return Spoken.by(all.toArray(String[]::new));
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
            + " \"impression\"? (there are: daily_metric, experiment, further_feature, impression,"
            + " item, release, request, training)",
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

  private static Writer writer(Path file) throws IOException {
    return new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
  }
}
