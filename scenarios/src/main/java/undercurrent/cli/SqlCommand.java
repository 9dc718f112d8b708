package undercurrent.cli;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.cli.sql.Answer;
import undercurrent.cli.sql.CsvAnswer;
import undercurrent.cli.sql.Inquiry;
import undercurrent.cli.sql.JsonAnswer;
import undercurrent.cli.sql.KeptRuns;
import undercurrent.cli.sql.Question;
import undercurrent.cli.sql.RunDatabase;
import undercurrent.cli.sql.Schema;
import undercurrent.cli.sql.SchemaListing;
import undercurrent.cli.sql.ScriptCopy;
import undercurrent.cli.sql.TableAnswer;

/// Answers a question in SQL about the predictions and metrics that a run kept.
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Answers a question in SQL about the predictions and metrics of a retail run.",
      "Without a query it prints the tables, their columns and what they mean. The database is that"
          + " of the first replication; it can be read and not changed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the query was answered",
      "2:the query is no question, more than one, or wrong",
      "4:the query takes longer than --timeout, or its answer is too large",
      "5:there is no such run, it keeps no database, or it cannot be read"
    },
    footerHeading = "%nExamples (after undercurrent run retail):%n",
    footer = {
      "  undercurrent sql retail",
      "  undercurrent sql retail \"select place, avg(cast(clicked as int)) as ctr",
      "    from impression group by place order by place\"",
      "  undercurrent sql retail \"select version, r.day, count(*), avg(score)",
      "    from release r join impression on model_version = version",
      "    group by version, r.day order by r.day\" --csv",
      "  undercurrent sql retail \"select * from training where not passed\" --json"
    })
final class SqlCommand implements Callable<Integer> {
  private static final int ROWS = 100;
  private static final int MOST_SECONDS = 86_400;
  private static final Path RUNS = Path.of("runs");

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "a run folder, or the name of a scenario that was run")
  private String run = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUERY",
      description = "one query, in quotes")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "rows at most; 100 for a table, else all of them")
  private Optional<Long> limit = Optional.empty();

  @Option(names = "--timeout", paramLabel = "N", description = "seconds at most, 30 unless given")
  private int seconds = 30;

  @Option(
      names = "--copy-to",
      paramLabel = "ADDRESS",
      description = "copy the tables into an empty schema of PostgreSQL, jdbc:postgresql:…")
  private Optional<String> target = Optional.empty();

  @Option(names = "--csv", description = "print comma-separated values, with all digits")
  private boolean csv;

  @Option(names = "--json", description = "print one JSON document, with all digits")
  private boolean json;

  @Override
  public Integer call() {
    check();
    if (target.isPresent()) {
      return copy(new ScriptCopy(target.get()));
    }
    Optional<Question> question = query.map(Question::new);
    try (var database = RunDatabase.of(new KeptRuns(RUNS).withDatabase(run))) {
      var document =
          new PrintStream(new BufferedOutputStream(Output.data()), false, StandardCharsets.UTF_8);
      if (question.isPresent()) {
        long rows = limit.orElse(csv || json ? Long.MAX_VALUE : ROWS);
        new Inquiry(database, rows, seconds).ask(question.get(), answer(document));
      } else {
        list(new SchemaListing(Schema.of(database)), document);
      }
    }
    return ExitCode.OK;
  }

  private int copy(ScriptCopy copy) {
    var tables = copy.copy(new KeptRuns(RUNS).withDatabase(run));
    Output.messages().println("Copied: " + String.join(", ", tables));
    return ExitCode.OK;
  }

  private void check() {
    if (target.isPresent() && (query.isPresent() || csv || json || limit.isPresent())) {
      throw new Failure(
          ExitCode.USAGE, "--copy-to copies all tables: it takes no query and no other option");
    }
    if (csv && json) {
      throw new Failure(ExitCode.USAGE, "sql takes --csv or --json, not both");
    }
    if (limit.orElse(0L) < 0) {
      throw new Failure(ExitCode.USAGE, "--limit must be 0 or more, not " + limit.orElse(0L));
    }
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new Failure(
          ExitCode.USAGE, "--timeout must be between 1 and " + MOST_SECONDS + ", not " + seconds);
    }
  }

  private Answer answer(PrintStream document) {
    if (json) {
      return new JsonAnswer(document);
    }
    return csv ? new CsvAnswer(document) : new TableAnswer(Output.data(), Output.style().unicode());
  }

  private void list(SchemaListing listing, PrintStream document) {
    if (csv || json) {
      listing.answer(answer(document));
    } else {
      listing.print(Output.data());
    }
  }
}
