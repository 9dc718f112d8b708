package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.Measure;
import undercurrent.experiment.Measures;
import undercurrent.inquest.Account;
import undercurrent.inquest.Arms;
import undercurrent.inquest.Inquest;
import undercurrent.report.AccountDocument;
import undercurrent.report.Json;
import undercurrent.report.KeptTrace;
import undercurrent.report.TerminalAccount;
import undercurrent.report.TerminalAccount.Measured;
import undercurrent.report.TerminalWhy;
import undercurrent.report.WhyAnswer;
import undercurrent.report.WhyDocument;
import undercurrent.report.WhyFolder;
import undercurrent.settings.NearMatch;
import undercurrent.statistics.Estimate;

/// Says why a measure moved, or where the hours of two arms differ.
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description = {
      "Says why a measure moved: the events behind it, back to their root.",
      "With --against it says where the hours and the waiting of two arms differ."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the question was answered",
      "2:there is no such measure or week, or nothing that moved it",
      "3:the scenario is not valid",
      "5:the folder keeps no trace, or it cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent why av-new-firmware",
      "  undercurrent why runs/av --measure effort.total --week 12",
      "  undercurrent why av --measure latency.lead-time.p50 --json",
      "  undercurrent why av --against fewer-data-engineers.yaml --replications 4"
    })
final class WhyCommand implements Callable<Integer> {
  private static final int MOST_MOVES = 3;
  private static final int PAIRS = 4; // replications of a comparison unless said otherwise

  @Parameters(paramLabel = "RUN", description = "a run folder, or a scenario to run now")
  private String name = "";

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      description = "what moved, such as effort.total")
  private String measure = "accuracy.oracle";

  @Option(names = "--week", paramLabel = "N", description = "the week, from 1")
  private Optional<Integer> week = Optional.empty();

  @Option(names = "--replication", paramLabel = "N", description = "which replication, from 0")
  private int replication;

  @Option(names = "--against", paramLabel = "RUN", description = "the arm to compare with")
  private Optional<String> against = Optional.empty();

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    if (replication < 0 || replication > 999) {
      throw new Failure(
          ExitCode.USAGE, "--replication must be between 0 and 999, not " + replication);
    }
    var laboratory = new Laboratory();
    laboratory.interruption().listen();
    return against.isPresent() ? compare(laboratory, against.get()) : explain(laboratory);
  }

  private int explain(Laboratory laboratory) {
    if (isFolder(name)) {
      KeptTrace.check(Path.of(name));
    }
    var lifecycle = laboratory.catalogue().lifecycle(laboratory.scenario(name).lifecycle());
    Measure asked = named(Measures.of(lifecycle));
    Evidence evidence = Evidence.of(laboratory, options, name, replication, 1);
    Inquest inquest = evidence.inquest();
    var answer = WhyAnswer.of(inquest, asked, week(inquest), MOST_MOVES);
    if (answer.moves().isEmpty()) {
      throw new Failure(ExitCode.USAGE, nothing(inquest, asked));
    }
    var document = WhyDocument.of(answer, name, evidence.scenario().seed(), evidence.first());
    if (options.json()) {
      Output.document(Json.text(document));
    } else {
      Output.data().print(TerminalWhy.of(answer, name, Output.style()));
    }
    options
        .out()
        .ifPresent(
            folder -> {
              WhyFolder.write(folder, answer, document);
              Output.messages().println("Pictures: " + folder.toAbsolutePath());
            });
    return ExitCode.OK;
  }

  private Measure named(List<Measure> all) {
    var names = all.stream().map(Measure::name).toList();
    return all.stream()
        .filter(one -> one.name().equals(measure))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.USAGE,
                    "--measure "
                        + measure
                        + ": there is no such measure"
                        + NearMatch.of(measure, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("")
                        + " (undercurrent list measures names them)"));
  }

  private Optional<Integer> week(Inquest inquest) {
    week.filter(number -> number < 1 || number > inquest.weeks())
        .ifPresent(
            number -> {
              throw new Failure(
                  ExitCode.USAGE,
                  "--week " + number + ": the run has the weeks 1 to " + inquest.weeks());
            });
    return week.map(number -> number - 1);
  }

  private String nothing(Inquest inquest, Measure asked) {
    boolean isEmpty = inquest.weekly(asked).stream().allMatch(value -> value.isNaN());
    if (isEmpty) {
      return "--measure " + asked.name() + ": nothing in the run could be read for it";
    }
    return week.isPresent()
        ? "--week "
            + week.get()
            + ": no event of this week has to do with "
            + asked.name()
            + "; without --week the sharpest moves are explained"
        : "--measure " + asked.name() + ": it never moved";
  }

  private int compare(Laboratory laboratory, String other) {
    if (week.isPresent() || replication > 0) {
      throw new Failure(
          ExitCode.USAGE, "--against compares whole runs: it takes no --week and no --replication");
    }
    boolean isKept = isFolder(name) || isFolder(other);
    int count = isKept ? 1 : options.replicationsOr(PAIRS);
    Evidence a = Evidence.of(laboratory, options, name, 0, count);
    Evidence b = Evidence.of(laboratory, options, other, 0, count);
    if (!a.plan().lifecycle().id().equals(b.plan().lifecycle().id())) {
      throw new Failure(
          ExitCode.USAGE,
          "the two run different lifecycles: "
              + a.plan().lifecycle().id()
              + " and "
              + b.plan().lifecycle().id());
    }
    Account account = Account.of(a.ledgers(), b.ledgers());
    List<Measured> measures = measured(a, b);
    Arms arms =
        Arms.of(
            name,
            a.plan().people(),
            a.traces().getFirst(),
            other,
            b.plan().people(),
            b.traces().getFirst());
    if (options.json()) {
      Output.document(
          Json.text(AccountDocument.of(account, measures, arms, a.scenario().seed(), count)));
    } else {
      Output.data().print(TerminalAccount.of(account, measures, arms, Output.style()));
    }
    return ExitCode.OK;
  }

  private static boolean isFolder(String name) {
    return Files.isDirectory(Path.of(name));
  }

  private static List<Measured> measured(Evidence a, Evidence b) {
    var found = new ArrayList<Measured>();
    for (Measure one : Measures.of(a.plan().lifecycle())) {
      if (hasItsOwnSection(one)) {
        continue;
      }
      var differences = new ArrayList<Double>();
      double sumA = 0;
      double sumB = 0;
      List<Double> valuesA = a.values(one);
      List<Double> valuesB = b.values(one);
      for (int i = 0; i < valuesA.size(); i++) {
        double difference = valuesB.get(i) - valuesA.get(i);
        if (!Double.isNaN(difference)) {
          differences.add(difference);
          sumA += valuesA.get(i);
          sumB += valuesB.get(i);
        }
      }
      if (!differences.isEmpty()) {
        int n = differences.size();
        var line =
            new Account.Line(List.of(one.name()), sumA / n, sumB / n, Estimate.of(differences));
        found.add(new Measured(one.name(), one.unit(), line));
      }
    }
    found.sort(Comparator.comparingDouble(one -> -one.line().sureShare()));
    return found;
  }

  private static boolean hasItsOwnSection(Measure measure) {
    return Stream.of("effort.stage.", "effort.root.", "flow.wait.", "utilisation.")
        .anyMatch(measure.name()::startsWith);
  }
}
