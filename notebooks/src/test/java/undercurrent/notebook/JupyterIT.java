package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The oracle is Jupyter itself: its own client talks to the kernel as a browser would.
class JupyterIT {

  private static final int SECONDS = 150;

  @TempDir static Path folder;

  private static RealJupyter jupyter;

  @BeforeAll
  static void install() throws Exception {
    jupyter = RealJupyter.in(folder);
  }

  @Test
  void aNotebookIsExecutedByNbconvert() throws Exception {
    Path notebook = folder.resolve("small.ipynb");
    Files.copy(resource("small.ipynb"), notebook);
    int status = jupyter.execute(notebook, "done.ipynb", SECONDS);
    assertThat(status).as(jupyter.log()).isZero();
    List<JsonElement> cells = json(folder.resolve("done.ipynb")).getAsJsonArray("cells").asList();
    assertThat(cells.get(0).toString()).contains("laps: 3", "\"text/plain\":[\"21\"]");
    assertThat(cells.get(1).toString()).contains("<b>lap 3</b>", "Lap[n=3]");
    assertThat(cells.get(2).toString()).contains("image/png");
  }

  @Test
  void aFailedCellEndsNbconvertWithTheReadersMessage() throws Exception {
    String failing = Files.readString(resource("small.ipynb")).replace("laps * 7", "laps / 0");
    Path notebook = Files.writeString(folder.resolve("failing.ipynb"), failing);
    int status = jupyter.execute(notebook, "failed.ipynb", SECONDS);
    assertThat(status).isNotZero();
    assertThat(jupyter.log()).contains("ArithmeticException: / by zero", "at cell 1, line 3");
  }

  @Test
  void theClientSeesErrorsInterruptsAndAbortedCells() throws Exception {
    List<JsonObject> results =
        drive(
            "int kept = 1;",
            "interrupt:while (true) {}",
            "kept + 1",
            "int wrong = ;",
            "all:1 / 0---kept = 5;",
            "kept",
            "inspect:Math.ma|x(1, 2)",
            "complete:kep");
    assertThat(results.get(1).get("secondsAfterInterrupt").getAsDouble()).isLessThan(1);
    assertThat(results.get(1).toString()).contains("\"ename\":\"Interrupted\"");
    assertThat(results.get(2).toString()).contains("\"text/plain\":\"2\"");
    assertThat(results.get(3).toString()).contains("CompileError", "Cell 4, line 1: ", "^");
    assertThat(results.get(4).toString()).contains("[\"error\",\"aborted\"]");
    assertThat(results.get(5).toString()).contains("\"text/plain\":\"1\"");
    assertThat(results.get(6).toString()).contains("int Math.max(int a, int b)");
    assertThat(results.get(7).toString()).contains("[\"kept\"]");
  }

  private static List<JsonObject> drive(String... cells) throws Exception {
    Path sources = Files.writeString(folder.resolve("cells.json"), new Gson().toJson(cells));
    Path script = resource("drive_kernel.py");
    int status = jupyter.python(SECONDS, script.toString(), "cells", sources.toString());
    assertThat(status).as(jupyter.log()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("log.txt"));
    JsonObject answer = new Gson().fromJson(lines.getLast(), JsonObject.class);
    return answer.getAsJsonArray("results").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static JsonObject json(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file), JsonObject.class);
  }

  private static Path resource(String name) throws Exception {
    return Path.of(JupyterIT.class.getResource("/" + name).toURI());
  }
}
