package undercurrent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.report.Json;
import undercurrent.report.TerminalVerification;
import undercurrent.report.VerificationDocument;
import undercurrent.verification.KernelVerification;
import undercurrent.verification.KernelVerification.Outcome;

/// Runs models whose answer is known and sets theory beside measurement.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Runs models whose answer is known and sets theory beside measurement.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent verify kernel",
      "  undercurrent verify kernel --seed 7 --replications 50",
      "  undercurrent verify kernel --json"
    })
final class VerifyCommand implements Callable<Integer> {
  enum Subject {
    KERNEL
  }

  @Parameters(paramLabel = "WHAT", description = "kernel")
  private Subject subject = Subject.KERNEL;

  @Option(names = "--seed", paramLabel = "N", description = "the seed; 1 unless given")
  private long seed = 1;

  @Option(names = "--replications", paramLabel = "N", description = "2 … 1000; 30 unless given")
  private int replications = 30;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Override
  public Integer call() {
    if (seed < 0 || replications < 2 || replications > 1000) {
      throw new Failure(
          ExitCode.USAGE,
          "verify "
              + subject.name().toLowerCase(java.util.Locale.ROOT)
              + " needs a seed of 0 or more and 2 … 1000 replications, not "
              + seed
              + " and "
              + replications);
    }
    int workers = Runtime.getRuntime().availableProcessors();
    var verification = new KernelVerification(seed, replications, workers);
    var bar = new ProgressBar("models", KernelVerification.cases().size(), quiet || json);
    List<Outcome> outcomes = verification.run(done -> bar.step());
    bar.end();
    if (json) {
      Output.document(Json.text(VerificationDocument.of(verification, outcomes)));
    } else {
      Output.data().print(TerminalVerification.of(verification, outcomes, Output.style()));
    }
    return outcomes.stream().allMatch(Outcome::insideJointly) ? ExitCode.OK : ExitCode.GOALS_MISSED;
  }
}
