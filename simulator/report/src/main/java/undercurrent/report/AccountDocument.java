package undercurrent.report;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.inquest.Account;
import undercurrent.inquest.Account.Line;

/// Where two arms differ, as a JSON document.
public final class AccountDocument {
  private AccountDocument() {}

  /// Returns the document of an account.
  public static ObjectNode of(
      Account account,
      List<TerminalAccount.Measured> measures,
      String a,
      String b,
      long seed,
      int replications) {
    var document = RunDocument.heading().put("a", a).put("b", b).put("seed", seed);
    document.put("replications", replications).put("line", TerminalAccount.inOneLine(account));
    var moved = document.putArray("measures");
    for (var one : measures) {
      put(moved.addObject().put("name", one.name()), one.unit(), one.line());
    }
    var hours = document.putArray("hours");
    for (Line line : account.hours()) {
      var node = hours.addObject().put("stage", line.of().get(0));
      put(node.put("nature", line.of().get(1)).put("root", line.of().get(2)), "h", line);
    }
    putAll(document.putArray("waiting"), "stage", "h", account.waiting());
    putAll(document.putArray("utilisation"), "role", "ratio", account.utilisation());
    return document;
  }

  private static void putAll(ArrayNode array, String name, String unit, List<Line> lines) {
    for (Line line : lines) {
      put(array.addObject().put(name, line.of().getFirst()), unit, line);
    }
  }

  private static void put(ObjectNode node, String unit, Line line) {
    node.put("unit", unit);
    node.set("a", Json.number(line.a()));
    node.set("b", Json.number(line.b()));
    Json.putEstimate(node, line.difference());
    node.put("excludesZero", Figures.excludesZero(unit, line.difference()));
  }
}
