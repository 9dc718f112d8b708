package undercurrent.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a debt was found to cost in a lifecycle: a row of the table of debts, read from the document
/// of its twin.
///
/// @param twin the document without its arms, which are fifty times as large as the rest and which the
///   document of the twin itself holds
public record DebtBill(JsonNode twin) {
  /// The ledgers of the table, each with the measures that stand for it; the first that a lifecycle
  /// has is shown.
  static final List<Ledger> LEDGERS =
      List.of(
          new Ledger("hours", "hours a week", List.of("effort")),
          new Ledger("lead", "lead time, days", List.of("latency.lead-time.p50")),
          new Ledger("p99", "serving p99, ms", List.of("latency.serving.p99")),
          new Ledger("truth", "true accuracy", List.of("accuracy.oracle")),
          new Ledger(
              "harm",
              "true clicks, or collisions",
              List.of("value.click-through", "safety.collisions")));

  /// One of the quantities that debts are paid in.
  ///
  /// @param heading in one word
  /// @param title in words
  /// @param measures the names of the measures that stand for it
  record Ledger(String heading, String title, List<String> measures) {}

  /// A difference that the debt makes.
  record Difference(double mean, double low, double high, int agreeing, int count) {
    boolean isSure() {
      return low > 0 || high < 0;
    }
  }

  /// Returns the bill that the document of a twin holds.
  static DebtBill of(ObjectNode document) {
    document.remove("arms");
    return new DebtBill(document);
  }

  /// Returns the name of the debt.
  public String debt() {
    return twin.path("debt").asString("");
  }

  /// Returns its title.
  public String title() {
    return twin.path("title").asString(debt());
  }

  /// Returns its source.
  public String source() {
    return twin.path("source").asString("");
  }

  /// Returns the lifecycle.
  public String lifecycle() {
    return twin.path("in").asString("");
  }

  /// Returns the name of the folder with its page.
  public String place() {
    return place(debt(), lifecycle());
  }

  static String place(String debt, String lifecycle) {
    return debt + "-in-" + lifecycle;
  }

  /// Returns the difference in a ledger; empty when there was nothing to read.
  Optional<Difference> difference(Ledger ledger) {
    return ledger.measures().stream().flatMap(name -> difference(name).stream()).findFirst();
  }

  private Optional<Difference> difference(String measure) {
    JsonNode node = twin.path("interest").path(measure);
    return node.path("mean").isNumber()
        ? Optional.of(
            new Difference(
                node.path("mean").asDouble(),
                node.path("low").asDouble(),
                node.path("high").asDouble(),
                node.path("agreeing").asInt(),
                node.path("n").asInt()))
        : Optional.empty();
  }

  /// Tells whether it moves one of the ledgers of the table by more than luck.
  boolean isSure() {
    return LEDGERS.stream()
        .anyMatch(ledger -> difference(ledger).filter(Difference::isSure).isPresent());
  }

  /// Returns the share of runs with the debt in which its detector raised its voice.
  OptionalDouble hits() {
    return number(twin.path("detector").path("hits"));
  }

  /// Returns the share of runs without it in which it did.
  OptionalDouble falseAlarms() {
    return number(twin.path("detector").path("falseAlarms"));
  }

  /// Returns the days from its first act to the first alarm.
  OptionalDouble delayDays() {
    return number(twin.path("detector").path("delay").path("mean"));
  }

  /// Returns the days from its first act to the first incident without a detector.
  OptionalDouble symptomDays() {
    return number(twin.path("firstSymptom").path("mean"));
  }

  /// Returns the hours of its remedy.
  OptionalDouble principalHours() {
    return number(twin.path("principal").path("mean"));
  }

  /// Returns how many of the expectations of the debt were kept, such as `1 of 2`; empty when it has
  /// none.
  String expectationsKept() {
    JsonNode expected = twin.path("expected");
    long kept = expected.valueStream().filter(each -> each.path("kept").asBoolean(false)).count();
    return expected.isEmpty() ? "" : kept + " of " + expected.size();
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }

  /// A debt whose twin came to no end because the program has a bug.
  ///
  /// @param debt the name of the debt
  /// @param lifecycle where it was to be measured
  /// @param bug what went wrong
  public record Unmeasured(String debt, String lifecycle, String bug) {

    /// Returns this as a sentence without its full stop.
    public String inWords() {
      return debt + " in " + lifecycle + " could not be measured, which is a bug: " + bug;
    }
  }

  /// Returns the document of several, without their arms: what `undercurrent debts --json` prints.
  public static ObjectNode document(List<DebtBill> bills, List<Unmeasured> unmeasured) {
    var document = RunDocument.heading();
    var array = document.putArray("debts");
    bills.forEach(bill -> array.add(bill.twin()));
    var missing = document.putArray("unmeasured");
    unmeasured.forEach(
        each ->
            missing
                .addObject()
                .put("debt", each.debt())
                .put("in", each.lifecycle())
                .put("bug", each.bug()));
    return document;
  }
}
