package undercurrent.notebook;

import java.util.ArrayList;
import java.util.List;

/// What a cell sent, gathered for a test.
final class GatheredOutput implements CellOutput {

  private final StringBuffer out = new StringBuffer();
  private final StringBuffer err = new StringBuffer();
  private final List<Rendering> shown = new ArrayList<>();

  @Override
  public void print(boolean error, String text) {
    (error ? err : out).append(text);
  }

  @Override
  public synchronized void display(DisplayId display, Rendering rendering, boolean update) {
    shown.add(rendering);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  synchronized List<Rendering> shown() {
    return List.copyOf(shown);
  }
}
