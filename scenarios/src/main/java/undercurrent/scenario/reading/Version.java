package undercurrent.scenario.reading;

import java.math.BigDecimal;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;

/// Checks the key `undercurrent`, the version of the format.
final class Version {
  private Version() {}

  /// Returns whether the rest of the file may be read; adds what is wrong with the version.
  static boolean accepts(Node.Entries top, Findings findings) {
    var node = top.value("undercurrent");
    if (node.isEmpty()) {
      findings.add(
          "S101",
          Place.startOf(top.place().source()),
          "missing \"undercurrent: 1\" on the first line",
          "add undercurrent: 1");
      return true;
    }
    if (!(node.get() instanceof Node.Text text)) {
      findings.add(
          "S101",
          node.get().place(),
          "undercurrent needs the number of the format, found " + node.get().title(),
          "write undercurrent: 1");
      return true;
    }
    return accepts(text, findings);
  }

  private static boolean accepts(Node.Text text, Findings findings) {
    if (text.text().equals("1")) {
      return true;
    }
    if (!text.text().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      findings.add(
          "S101",
          text.place(),
          "undercurrent needs the number of the format, found " + text.title(),
          "write undercurrent: 1");
      return true;
    }
    BigDecimal version = new BigDecimal(text.text());
    if (version.compareTo(BigDecimal.ONE) < 0) {
      findings.add(
          "S103",
          text.place(),
          "format " + text.text() + " is old",
          "run undercurrent migrate " + text.place().source().name());
    } else {
      findings.add(
          "S102",
          text.place(),
          "this file needs format " + text.text() + ", this program reads 1",
          "update undercurrent, or write undercurrent: 1");
    }
    return false;
  }
}
