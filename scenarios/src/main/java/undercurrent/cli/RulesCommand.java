package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.random.RandomStreams;
import undercurrent.report.Json;
import undercurrent.report.TerminalRules;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.Severity;
import undercurrent.scenario.reading.RuleFile;
import undercurrent.scenario.reading.RuleFileReader;
import undercurrent.settings.NearMatch;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Item;
import undercurrent.shopping.RealTrade;
import undercurrent.shopping.TradeHistory;
import undercurrent.shopping.rules.RuleTrial;

/// Checks a rule file of a merchandiser and tries it on the requests of a shop, before it goes into
/// service.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a rule file and tries it on the requests of the shop: what each rule would remove.",
      "Without a file it prints the columns and operators that rules may use."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file is right; warnings are possible",
      "2:the command line is wrong",
      "3:the file is wrong, or a rule removes everything",
      "5:the data cannot be read"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent rules",
      "  undercurrent rules scenarios/rules/winter.yaml",
      "  undercurrent rules scenarios/rules/winter.yaml --days 90 --json",
      "  undercurrent rules scenarios/rules/winter.yaml --why 85123A --customer 7"
    })
final class RulesCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "a rule file")
  private Optional<Path> path = Optional.empty();

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description = "the retail scenario whose shop it is; retail")
  private String scenarioName = "retail";

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "days that are replayed, the last of the trade; 28")
  private int days = 28;

  @Option(names = "--why", paramLabel = "ITEM", description = "tell why this item is not shown")
  private Optional<String> item = Optional.empty();

  @Option(names = "--customer", paramLabel = "N", description = "to this customer, from 0")
  private Optional<Integer> customer = Optional.empty();

  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--embedded", description = "replay the embedded trade even where data is found")
  private boolean embedded;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    if (item.isPresent() != customer.isPresent()) {
      throw new Failure(ExitCode.USAGE, "rules takes --why ITEM and --customer N together");
    }
    if (path.isEmpty()) {
      return columns();
    }
    var laboratory = new Laboratory();
    Scenario scenario = retail(laboratory);
    RuleFile file = read(laboratory, path.get());
    TradeHistory trade = trade(scenario);
    if (days < 1 || days > trade.days()) {
      throw new Failure(
          ExitCode.USAGE, "--days must be between 1 and " + trade.days() + ", not " + days);
    }
    Optional<Item> asked = item.map(code -> item(trade, code));
    checkCustomer(trade);
    var trial = new RuleTrial(trade, file.list(), scenario.parameters().count("slate.length"));
    RuleTrial.Outcome outcome = trial.replay(days);
    List<Diagnostic> found = new RuleFindings(file, outcome).diagnostics();
    new Answer(trial, outcome, scenario, trade.title()).print(asked, found);
    boolean isWrong = found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    return isWrong ? ExitCode.INVALID_SCENARIO : ExitCode.OK;
  }

  private int columns() {
    if (json || item.isPresent()) {
      throw new Failure(ExitCode.USAGE, "rules needs FILE (a rule file)");
    }
    Output.data().print(TerminalRules.columns(Output.style()));
    return ExitCode.OK;
  }

  private Scenario retail(Laboratory laboratory) {
    Scenario scenario = laboratory.scenario(scenarioName);
    if (!scenario.lifecycle().equals("retail")) {
      throw new Failure(
          ExitCode.USAGE,
          "--in needs a scenario of the lifecycle retail; \""
              + scenarioName
              + "\" runs "
              + scenario.lifecycle());
    }
    return scenario;
  }

  private static RuleFile read(Laboratory laboratory, Path file) {
    var findings = new Findings();
    return new RuleFileReader(laboratory.vocabulary())
        .readFile(file, findings)
        .orElseThrow(
            () ->
                new Failure(
                    ExitCode.INVALID_SCENARIO, HumanDiagnostics.render(findings.sorted()).strip()));
  }

  /// Returns the trade of the first replication of the scenario.
  private TradeHistory trade(Scenario scenario) {
    Optional<DataFolder> folder = embedded ? Optional.empty() : Laboratory.dataFolder(data);
    Optional<TradeHistory> real =
        folder.filter(found -> found.has(DataSets.UCI_ONLINE_RETAIL)).map(RealTrade::read);
    return real.orElseGet(
        () ->
            EmbeddedTrade.generate(
                new RandomStreams(scenario.seed(), 0).stream("shoppers"), EmbeddedScale.STANDARD));
  }

  private static Item item(TradeHistory trade, String code) {
    return trade.catalogue().stream()
        .filter(each -> each.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(
            () -> {
              var codes = trade.catalogue().stream().map(Item::code).toList();
              String near = NearMatch.hint(code, codes);
              return new Failure(
                  ExitCode.USAGE,
                  "--why needs a stock code of the shop; there is no \""
                      + code
                      + "\""
                      + (near.isEmpty() ? ", but for example " + codes.getFirst() : "; " + near));
            });
  }

  private void checkCustomer(TradeHistory trade) {
    int number = customer.orElse(0);
    if (number < 0 || number >= trade.customers()) {
      throw new Failure(
          ExitCode.USAGE,
          "--customer must be between 0 and " + (trade.customers() - 1) + ", not " + number);
    }
  }

  /// What the command answers.
  private final class Answer {
    private final RuleTrial trial;
    private final RuleTrial.Outcome outcome;
    private final double relevanceWeight;
    private final String input;

    private Answer(RuleTrial trial, RuleTrial.Outcome outcome, Scenario scenario, String input) {
      this.trial = trial;
      this.outcome = outcome;
      this.relevanceWeight = scenario.parameters().share("ordering.relevance-weight");
      this.input = input;
    }

    private void print(Optional<Item> asked, List<Diagnostic> found) {
      if (json) {
        printDocument(asked, found);
        return;
      }
      Output.data().print(TerminalRules.of(outcome, input, Output.style()));
      asked.ifPresent(
          known -> {
            String title = known.code() + " (" + known.description() + ")";
            var verdict = trial.why(known.id(), customer.orElse(0), relevanceWeight);
            Output.data()
                .print(TerminalRules.why(title, customer.orElse(0), verdict, Output.style()));
          });
      if (!found.isEmpty()) {
        Output.data().print("\n" + HumanDiagnostics.render(found));
      }
    }

    private void printDocument(Optional<Item> asked, List<Diagnostic> found) {
      var document = TerminalRules.document(outcome, input);
      var findings = document.putArray("findings");
      for (Diagnostic each : found) {
        findings
            .addObject()
            .put("code", each.code())
            .put("severity", each.severity().title())
            .put("message", each.message())
            .put("line", each.place().line())
            .put("column", each.place().column());
      }
      asked.ifPresent(
          known ->
              TerminalRules.putWhy(
                  document,
                  known.code(),
                  customer.orElse(0),
                  trial.why(known.id(), customer.orElse(0), relevanceWeight)));
      Output.document(Json.text(document));
    }
  }
}
