package undercurrent.report;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.inquest.Account;
import undercurrent.inquest.Account.Line;
import undercurrent.inquest.Arms;
import undercurrent.inquest.Parting;
import undercurrent.kernel.SimTime;
import undercurrent.trace.TraceEvent;

/// Where two arms differ, as a JSON document.
public final class AccountDocument {
  private AccountDocument() {}

  /// Returns the document of an account.
  public static ObjectNode of(
      Account account,
      List<TerminalAccount.Measured> measures,
      Arms arms,
      long seed,
      int replications) {
    var document = RunDocument.heading().put("a", arms.a()).put("b", arms.b()).put("seed", seed);
    document.put("replications", replications).put("line", TerminalAccount.inOneLine(account));
    var staff = document.putArray("staff");
    for (Arms.Staff one : arms.staff()) {
      staff.addObject().put("role", one.role()).put("a", one.a()).put("b", one.b());
    }
    arms.parting().ifPresent(parting -> put(document.putObject("parting"), parting));
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

  private static void put(ObjectNode node, Parting parting) {
    node.put("number", parting.number());
    parting.a().ifPresent(event -> put(node.putObject("a"), event));
    parting.b().ifPresent(event -> put(node.putObject("b"), event));
  }

  private static void put(ObjectNode node, TraceEvent event) {
    node.put("event", event.id());
    node.set("day", Json.number(SimTime.inDays(event.time())));
    node.put("text", CauseText.of(event.what()));
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
