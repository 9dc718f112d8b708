package undercurrent.notebook;

import java.util.List;

/// A library's import lines, one of them wrong.
public final class TestImports implements NotebookImports {

  @Override
  public List<String> lines() {
    return List.of("import java.util.concurrent.atomic.*;", "import no.such.harbour.*;");
  }
}
