package undercurrent.notebook.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.notebook.RealJupyter;

/// Every lab is executed in Jupyter, and says what is stored in it: same scenario, same seed, same
/// text. The oracle is the stored notebook, which a person has read.
///
/// A change that is meant is stored by `./mvnw -pl notebooks -am verify -Dlabs.update=true`.
class LabIT {
  private static final int SECONDS = 600;
  private static final JsonElement COMPLAINTS = new JsonPrimitive("stderr");

  @TempDir static Path folder;

  private static RealJupyter jupyter;

  @BeforeAll
  static void install() throws Exception {
    jupyter = RealJupyter.in(folder);
  }

  static List<Path> labs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("labs"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("labs")
  void aLabSaysWhatIsStoredInIt(Path lab) throws Exception {
    int status = jupyter.execute(lab, "executed.ipynb", SECONDS);
    assertThat(status).as(jupyter.log()).isZero();
    Path executed = folder.resolve("executed.ipynb");
    List<String> said = texts(executed);
    if (Boolean.getBoolean("labs.update")) {
      Files.copy(executed, lab, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> stored = texts(lab);
    for (int i = 0; i < Math.min(said.size(), stored.size()); i++) {
      assertThat(said.get(i))
          .as("%s; if the change is meant: -Dlabs.update=true stores it", lab)
          .isEqualTo(stored.get(i));
    }
    assertThat(said).hasSameSizeAs(stored);
  }

  /// Returns the outputs that are text, each below the id of its cell.
  private static List<String> texts(Path notebook) throws IOException {
    var texts = new ArrayList<String>();
    var json = new Gson().fromJson(Files.readString(notebook), JsonObject.class);
    for (JsonElement cell : json.getAsJsonArray("cells")) {
      JsonObject fields = cell.getAsJsonObject();
      if (fields.has("outputs")) {
        for (JsonElement output : fields.getAsJsonArray("outputs")) {
          assertThat(output.getAsJsonObject().get("name"))
              .as("%s: no cell of a lab complains", notebook)
              .isNotEqualTo(COMPLAINTS);
          texts.add(fields.get("id").getAsString() + "\n" + text(output.getAsJsonObject()));
        }
      }
    }
    return texts;
  }

  private static String text(JsonObject output) {
    JsonElement text =
        output.has("data") ? output.getAsJsonObject("data").get("text/plain") : output.get("text");
    if (text.isJsonPrimitive()) {
      return text.getAsString();
    }
    var lines = new StringBuilder();
    text.getAsJsonArray().forEach(line -> lines.append(line.getAsString()));
    return lines.toString();
  }
}
