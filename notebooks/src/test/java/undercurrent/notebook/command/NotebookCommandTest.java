package undercurrent.notebook.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import undercurrent.cli.Extension;

/// The oracles are the folder of labs itself and a PATH made by hand.
class NotebookCommandTest {

  @TempDir Path folder;

  @Test
  void everyLabOfTheFolderIsCopied() throws Exception {
    try (var files = Files.list(Path.of("labs"))) {
      assertThat(Labs.NAMES)
          .as("each file of notebooks/labs is named in Labs.NAMES")
          .containsExactlyInAnyOrderElementsOf(
              files.map(file -> file.getFileName().toString()).toList());
    }
    Labs.copyTo(folder.resolve("labs"));
    for (String name : Labs.NAMES) {
      assertThat(folder.resolve("labs").resolve(name)).content().contains("\"nbformat\": 4");
    }
  }

  @Test
  void aFileOfAStudentStaysAsItIs() throws Exception {
    Path own = Files.writeString(folder.resolve(Labs.NAMES.getFirst()), "mine");
    assertThat(Labs.copyTo(folder)).doesNotContain(own);
    assertThat(own).hasContent("mine");
    assertThat(Labs.copyTo(folder)).isEmpty();
  }

  @Test
  void theNameOfALabIsAJavaIdentifier() {
    assertThat(Labs.NAMES).allMatch(name -> name.matches("[A-Z]\\w+\\.ipynb"));
  }

  @Test
  void jupyterIsFoundOnThePathAndItsAbsenceIsSaid() throws Exception {
    assertThat(Jupyter.find(Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(Jupyter.find(Map.of())).isEmpty();
    Path program = Files.writeString(folder.resolve("jupyter-lab"), "#!/bin/sh\nexit 7\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var found = Jupyter.find(Map.of("PATH", "/no/such/folder:" + folder));
    assertThat(found).contains(new Jupyter(program));
    assertThat(found.orElseThrow().run(folder, List.of("--no-browser"))).isEqualTo(7);
    assertThat(Jupyter.HOW_TO_INSTALL).contains("apt-get install", "pip install");
  }

  @Test
  void theCommandLineFindsTheCommand() {
    var commands = ServiceLoader.load(Extension.class).stream().map(each -> each.get().command());
    assertThat(commands).anyMatch(NotebookCommand.class::isInstance);
    assertThat(new CommandLine(new NotebookCommand()).getUsageMessage())
        .contains("--folder=DIR", "--install-only");
  }

  @Test
  void aFolderThatIsAFileIsAClearFailure() throws Exception {
    Path file = Files.writeString(folder.resolve("labs"), "");
    assertThatThrownBy(() -> Labs.copyTo(file))
        .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
  }
}
