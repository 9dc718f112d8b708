package undercurrent.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/// A folder that keeps an answer: its document, and a picture of the main chain of each move.
public final class WhyFolder {
  private WhyFolder() {}

  /// Keeps an answer.
  ///
  /// @throws OutputException when it cannot
  public static void write(Path folder, WhyAnswer answer, ObjectNode document) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("why.json"), Json.text(document));
      for (var one : answer.moves()) {
        var lanes = new SwimLanes(one.causes().getFirst().chain());
        String name = "why-week-" + (one.move().week() + 1) + ".svg";
        Files.writeString(folder.resolve(name), lanes.file(one.line()));
      }
    } catch (IOException failure) {
      throw new OutputException("cannot write to " + folder + ": " + failure.getMessage(), failure);
    }
  }
}
