package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.data.DataFolder;
import undercurrent.reference.RoadReference;
import undercurrent.report.Json;
import undercurrent.report.TerminalVerification;
import undercurrent.report.VerificationDocument;
import undercurrent.shopping.reference.ShopReference;
import undercurrent.trap.DebtReference;
import undercurrent.verification.KernelVerification;
import undercurrent.verification.KernelVerification.Outcome;

/// Sets what is known beside what is measured: theory beside the kernel, sources beside a world.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "kernel: runs models whose answer is known and sets theory beside measurement.",
      "av: measures the road world's figures and sets their sources beside them.",
      "retail: the same of the shop, with its table of ranking methods on real trade.",
      "debts: measures the eleven traps of hidden debt on rows of both worlds."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent verify kernel",
      "  undercurrent verify kernel --seed 7 --replications 50",
      "  undercurrent verify kernel --json",
      "  undercurrent verify av",
      "  undercurrent verify av --out figures",
      "  undercurrent verify av --data ~/sets --json",
      "  undercurrent verify retail --data ~/sets --out figures",
      "  undercurrent verify debts"
    })
final class VerifyCommand implements Callable<Integer> {
  enum Subject {
    KERNEL,
    AV,
    RETAIL,
    DEBTS
  }

  private static final int USUAL_REPLICATIONS = 30;
  private static final String THOSE_WITH_DATA = "verify av and verify retail have";

  @Parameters(paramLabel = "WHAT", description = "kernel, av, retail or debts")
  private Subject subject = Subject.KERNEL;

  @Option(names = "--seed", paramLabel = "N", description = "the seed; 1 unless given")
  private long seed = 1;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "of kernel: 2 … 1000; 30 unless given")
  private Optional<Integer> replications = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "of av and retail: the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--embedded",
      description = "of av and retail: leave real data out even where it is found")
  private boolean embedded;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "of av, retail and debts: keep a page with pictures there")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Override
  public Integer call() {
    return switch (subject) {
      case KERNEL -> kernel();
      case AV -> av();
      case RETAIL -> retail();
      case DEBTS -> debts();
    };
  }

  private int kernel() {
    refuse(data.isPresent(), "--data", THOSE_WITH_DATA);
    refuse(embedded, "--embedded", THOSE_WITH_DATA);
    refuse(out.isPresent(), "--out", "verify av, verify retail and verify debts have");
    int times = replications.orElse(USUAL_REPLICATIONS);
    if (seed < 0 || times < 2 || times > 1000) {
      throw new Failure(
          ExitCode.USAGE,
          "verify kernel needs a seed of 0 or more and 2 … 1000 replications, not "
              + seed
              + " and "
              + times);
    }
    var verification = new KernelVerification(seed, times, workers());
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

  private int av() {
    return world(
        RoadReference.PARTS,
        (folder, partDone) ->
            new RoadReference(seed, folder.map(DataFolder::root), workers()).run(partDone));
  }

  private int retail() {
    return world(
        ShopReference.PARTS,
        (folder, partDone) -> new ShopReference(seed, folder, workers()).run(partDone));
  }

  private int debts() {
    refuse(data.isPresent(), "--data", THOSE_WITH_DATA);
    refuse(embedded, "--embedded", THOSE_WITH_DATA);
    return world(
        DebtReference.PARTS,
        (folder, partDone) -> new DebtReference(seed, workers()).run(partDone));
  }

  private int world(int parts, WorldVerification.Reference reference) {
    refuse(replications.isPresent(), "--replications", "verify kernel has");
    if (seed < 0) {
      throw new Failure(
          ExitCode.USAGE, "verify " + name() + " needs a seed of 0 or more, not " + seed);
    }
    return new WorldVerification(
            name(), parts, reference, seed, data, embedded, out, json, quiet || json)
        .run();
  }

  private void refuse(boolean given, String option, String others) {
    if (given) {
      throw new Failure(ExitCode.USAGE, "verify " + name() + " has no " + option + "; " + others);
    }
  }

  private String name() {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  private static int workers() {
    return Runtime.getRuntime().availableProcessors();
  }
}
