package undercurrent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.DataFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import undercurrent.blind.SealedAnswer;
import undercurrent.report.OutputFolder;

/// Opens the answer of a blind case.
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    description = "Opens the sealed answer of a blind case.",
    footerHeading = "%nExample:%n",
    footer = "  undercurrent answer runs/case-7-av")
final class AnswerCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "the folder of the case")
  private Path folder = Path.of("");

  @Override
  public Integer call() {
    Path file = folder.resolve(OutputFolder.ANSWER);
    try {
      var answer = SealedAnswer.open(Files.readString(file));
      Output.data().print(answer.text());
      Output.data().println("Seal " + answer.seal());
      return ExitCode.OK;
    } catch (IOException unreadable) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "cannot read " + file + "; undercurrent case NUMBER makes a case with its answer");
    } catch (DataFormatException damaged) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT, file + " is no sealed answer: " + damaged.getMessage());
    }
  }
}
