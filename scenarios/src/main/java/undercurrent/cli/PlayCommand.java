package undercurrent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Plan;
import undercurrent.play.DecisionLog;
import undercurrent.play.LogMismatchException;
import undercurrent.play.Session;
import undercurrent.report.Comparison;
import undercurrent.report.OutputFolder;
import undercurrent.report.ScenarioText;
import undercurrent.scenario.Run;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.reading.DecisionLogReader.LogFile;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.settings.Answer;
import undercurrent.settings.DurationText;
import undercurrent.settings.NearMatch;

/// Lets somebody take the decisions of a role, and shows what they changed.
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = {
      "Lets you take the decisions of a role. The run stops where one is due, shows what the role"
          + " can see, and goes on with your answer; at the end it stands beside the run as usual."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent play av --role sre",
      "  undercurrent play retail --role product-owner,merchandiser --seed 7 --hints",
      "  undercurrent play av --role sre --log game.yaml     (and again, to go on)"
    })
final class PlayCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "a name of the library, or a file")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      description = "whose decisions are yours; several with commas between them")
  private List<String> roles = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "the number that fixes all luck")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--for", paramLabel = "TIME", description = "simulated time, such as 52w")
  private Optional<String> horizon = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "where the game is kept; one that is there is gone on with")
  private Optional<Path> log = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "WEEK",
      description =
          "go back to the beginning of this week of the log first, from 1; the log stays as it is,"
              + " and the new branch is kept in a file beside it")
  private Optional<Integer> from = Optional.empty();

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "a file of answers, one a line, instead of standard input")
  private Optional<Path> answers = Optional.empty();

  @Option(names = "--hints", description = "mark the usual answer")
  private boolean hints;

  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--embedded", description = "run on the embedded world even where data is found")
  private boolean embedded;

  @Option(names = "--out", paramLabel = "DIR", description = "keep the game and its report there")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    var file = log.map(DecisionLogFile::new).orElseGet(() -> DecisionLogFile.freshIn(folder()));
    Optional<LogFile> kept =
        file.exists() ? Optional.of(file.read(laboratory.vocabulary())) : Optional.empty();
    Scenario scenario = scenario(laboratory, kept);
    Planner planner =
        embedded ? new Planner(laboratory.catalogue(), Optional.empty()) : laboratory.planner(data);
    Plan plan = planner.plan(scenario);
    SpokenLines lines = answers.map(SpokenLines::ofFile).orElseGet(SpokenLines::ofInput);
    try {
      Session session = session(plan, scenario, kept);
      var game =
          new Game(session, GameVoice.of(plan.lifecycle(), hints), lines, branch(file, kept));
      return end(game, game.play(), scenario);
    } catch (LogMismatchException mismatch) {
      throw kept.map(log -> DecisionLogFile.misfit(log, mismatch)).orElseThrow(() -> mismatch);
    }
  }

  /// Returns where the game is kept: a log of which a branch is played anew is left as it is.
  private DecisionLogFile branch(DecisionLogFile file, Optional<LogFile> kept) {
    if (from.isEmpty() || kept.isEmpty()) {
      return file;
    }
    DecisionLogFile beside = file.branch();
    Output.messages()
        .println(file.path() + " stays as it is; this branch is kept in " + beside.path());
    return beside;
  }

  private Scenario scenario(Laboratory laboratory, Optional<LogFile> kept) {
    Scenario read = laboratory.scenario(name);
    double hours = horizon.map(PlayCommand::hours).orElse(read.run().hours());
    long luck = seed.orElse(kept.map(log -> log.log().seed()).orElse(read.seed()));
    if (luck < 0) {
      throw new Failure(
          ExitCode.USAGE, "--seed must be a whole number 0…9223372036854775807, not " + luck);
    }
    kept.filter(log -> log.log().seed() != luck)
        .ifPresent(
            log -> {
              throw DecisionLogFile.misfit(
                  log.place("seed"),
                  "the log was played with seed " + log.log().seed() + ", not " + luck,
                  "leave --seed out, or name another --log");
            });
    return read.withSeed(luck).withRun(new Run(hours, 0, 1));
  }

  private static double hours(String text) {
    return switch (DurationText.read(text)) {
      case Answer.Accepted<Double>(Double hours) when hours > 0 -> hours;
      case Answer.Accepted<Double> _ ->
          throw new Failure(ExitCode.USAGE, "--for must be longer than 0, not " + text);
      case Answer.Refused<Double>(var problem) ->
          throw new Failure(ExitCode.USAGE, "--for: " + problem.sentence());
    };
  }

  private Session session(Plan plan, Scenario scenario, Optional<LogFile> kept) {
    if (kept.isEmpty()) {
      if (from.isPresent()) {
        throw new Failure(ExitCode.USAGE, "--from goes with the --log of a game that was played");
      }
      return Session.begin(plan, scenario.seed(), chosenRoles(plan));
    }
    DecisionLog played = kept.get().log();
    if (!roles.isEmpty() && !roles.equals(played.roles())) {
      throw DecisionLogFile.misfit(
          kept.get().place("roles"),
          "the log was played as "
              + String.join(", ", played.roles())
              + ", not as "
              + String.join(", ", roles),
          "leave --role out, or name another --log");
    }
    Session whole = Session.replay(plan, played);
    return from.isEmpty() ? whole : fork(whole, from.get());
  }

  private static Session fork(Session whole, int week) {
    try {
      return whole.fork(week);
    } catch (LogMismatchException mismatch) {
      throw mismatch;
    } catch (IllegalArgumentException outside) {
      throw new Failure(ExitCode.USAGE, "--from " + week + ": " + outside.getMessage());
    }
  }

  private List<String> chosenRoles(Plan plan) {
    var staff =
        plan.people().stream().map(person -> person.role().id()).distinct().sorted().toList();
    if (roles.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "play needs --role ROLE (whose decisions are yours; on the staff: "
              + String.join(", ", staff)
              + ")");
    }
    var decided =
        plan.lifecycle().decisions().stream().map(type -> type.role()).distinct().toList();
    for (String role : roles) {
      if (!staff.contains(role)) {
        String hint = NearMatch.hint(role, staff);
        throw new Failure(
            ExitCode.USAGE,
            "--role: nobody has the role \""
                + role
                + "\""
                + (hint.isEmpty() ? "" : "; " + hint)
                + " (on the staff: "
                + String.join(", ", staff)
                + ")");
      }
      if (!decided.contains(role)) {
        throw new Failure(
            ExitCode.USAGE,
            "--role: a " + role + " has nothing to decide here (undercurrent list decisions)");
      }
    }
    return roles;
  }

  private int end(Game game, Game.Ending ending, Scenario scenario) {
    DecisionLogFile file = game.file();
    try (Session session = game.session()) {
      file.write(session.log());
      String keeping = session.log().entries().size() + " answers are kept in " + file.path();
      if (ending == Game.Ending.STOPPED) {
        Output.messages().println(keeping + "; go on with: undercurrent play " + again(file));
        return ExitCode.OK;
      }
      List<RunResult> runs = session.result();
      new PlaySummary(runs.getFirst(), runs.getLast()).print(Output.data());
      Output.data().println("Hash of the run: " + session.hash());
      Output.messages().println(keeping);
      out.ifPresent(path -> report(path, runs, file, scenario));
      return ExitCode.OK;
    }
  }

  private String again(DecisionLogFile file) {
    String input = embedded ? " --embedded" : data.map(folder -> " --data " + folder).orElse("");
    return name
        + horizon.map(time -> " --for " + time).orElse("")
        + input
        + " --log "
        + file.path();
  }

  private void report(Path path, List<RunResult> runs, DecisionLogFile file, Scenario scenario) {
    String input = embedded ? "--embedded" : "";
    var text = new ScenarioText(name, ScenarioYaml.write(scenario), input);
    new OutputFolder(path)
        .write(
            Comparison.of(runs.getFirst(), runs.getLast()),
            text,
            new ScenarioText("played", ScenarioYaml.write(scenario), input),
            "./undercurrent play " + again(file));
    Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
  }

  private Path folder() {
    Path file = Path.of(name).getFileName();
    String plain = file == null ? "game" : file.toString().replaceAll("\\.ya?ml$", "");
    return out.orElse(Path.of("runs", "play-" + plain));
  }
}
