package undercurrent.notebook;

import java.io.IOException;
import java.io.InputStream;

/// The standard input of a notebook, which has none: a run must not depend on who sits there.
final class NoKeyboard extends InputStream {

  @Override
  public int read() throws IOException {
    throw new IOException("A notebook has no keyboard input; write the value into the cell");
  }
}
