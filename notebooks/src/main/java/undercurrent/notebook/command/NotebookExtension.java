package undercurrent.notebook.command;

import undercurrent.cli.Extension;

/// Brings `undercurrent notebook` to the command line.
public final class NotebookExtension implements Extension {

  @Override
  public Object command() {
    return new NotebookCommand();
  }
}
