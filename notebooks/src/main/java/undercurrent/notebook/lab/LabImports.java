package undercurrent.notebook.lab;

import java.util.List;
import undercurrent.notebook.NotebookImports;

/// The names that a lab uses without importing them: the language of labs, debts and what they
/// move, the kernel, distributions and their fitting, statistics.
public final class LabImports implements NotebookImports {

  @Override
  public List<String> lines() {
    return List.of(
        "import undercurrent.notebook.lab.*;",
        "import undercurrent.debt.*;",
        "import undercurrent.system.*;",
        "import undercurrent.serving.*;",
        "import undercurrent.learning.LabeledTable;",
        "import undercurrent.kernel.*;",
        "import undercurrent.random.*;",
        "import undercurrent.fitting.*;",
        "import undercurrent.statistics.*;");
  }
}
