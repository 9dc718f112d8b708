package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The oracle is Jupyter's documentation of kernel specs and of its data folders.
class KernelInstallationTest {

  @TempDir Path folder;

  private final KernelInstallation installation =
      new KernelInstallation(
          Path.of("/jdk/bin/java"), List.of("-Xmx512m"), List.of(Path.of("a b.jar")));

  @Test
  void theEntryNamesTheProgramAndTheInterruptMode() throws Exception {
    Path file = installation.into(folder);
    assertThat(file).isEqualTo(folder.resolve("kernels/undercurrent/kernel.json"));
    JsonObject spec = new Gson().fromJson(Files.readString(file), JsonObject.class);
    assertThat(spec.get("argv").toString())
        .isEqualTo(
            "[\"/jdk/bin/java\",\"-Xmx512m\",\"-cp\",\"a b.jar\","
                + "\"undercurrent.notebook.NotebookKernel\",\"{connection_file}\"]");
    assertThat(spec.get("display_name").getAsString()).isEqualTo("Undercurrent (Java)");
    assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
  }

  @Test
  void anOlderEntryOfOursIsReplacedAndNothingElseIsLeft() throws Exception {
    installation.into(folder);
    Path file = KernelInstallation.ofThisProgram().into(folder);
    assertThat(Files.readString(file)).contains("jdk.internal.vm=ALL-UNNAMED");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsNotOursIsKept() throws Exception {
    Path file = folder.resolve("kernels/undercurrent/kernel.json");
    Files.createDirectories(file.getParent());
    for (String foreign : List.of("{\"argv\": []}", "not json", "")) {
      Files.writeString(file, foreign);
      assertThatThrownBy(() -> installation.into(folder))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessageContaining("was not written by Undercurrent");
      assertThat(file).hasContent(foreign);
    }
  }

  @Test
  void theUsersFolderFollowsJupytersRules() {
    Path home = Path.of("/home/ada");
    assertThat(JupyterFolders.data(Map.of(), home, "Linux"))
        .isEqualTo(Path.of("/home/ada/.local/share/jupyter"));
    assertThat(JupyterFolders.data(Map.of("XDG_DATA_HOME", "/x"), home, "Linux"))
        .isEqualTo(Path.of("/x/jupyter"));
    assertThat(JupyterFolders.data(Map.of(), home, "Mac OS X"))
        .isEqualTo(Path.of("/home/ada/Library/Jupyter"));
    assertThat(JupyterFolders.data(Map.of("APPDATA", "/r"), home, "Windows 11"))
        .isEqualTo(Path.of("/r/jupyter"));
    assertThat(JupyterFolders.data(Map.of("JUPYTER_DATA_DIR", "/j"), home, "Linux"))
        .isEqualTo(Path.of("/j"));
  }
}
