package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.Measure;
import undercurrent.experiment.Measures;
import undercurrent.experiment.RunResult;
import undercurrent.inquest.Account;
import undercurrent.inquest.Arms;
import undercurrent.inquest.Inquest;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Booked;
import undercurrent.ledger.Books;
import undercurrent.ledger.ItemCourse;
import undercurrent.ledger.Ledger;
import undercurrent.ledger.Millionths;
import undercurrent.ledger.Root;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Oracle: a trace of a few weeks that is written by hand, and the sentences and hours that follow
/// from it; for documents the schema, for pictures the XML parser of the JDK.
class WhyTest {
  private static final List<TraceEvent> TRACE = handmade();

  private static List<TraceEvent> handmade() {
    var trace = new ArrayList<TraceEvent>();
    add(trace, 0, 0, new Happening.Began("av"));
    for (int week = 0; week < 4; week++) {
      long due = add(trace, 7 * week, 1, new Happening.Scheduled("turn " + (week + 1)));
      work(trace, 7 * week, due, week + 1L, "new-work", 10);
      read(trace, 7 * week + 5, due, 0.9);
    }
    long debt = add(trace, 28, 1, new Happening.DebtBegan("vendor", "Nobody reads the notices"));
    long firmware = add(trace, 29, debt, new Happening.SignalReleased("camera", 2, 1));
    long due = add(trace, 29, 1, new Happening.Scheduled("turn 5"));
    work(trace, 29, due, 5, "new-work", 10);
    long alarm = add(trace, 30, firmware, new Happening.AlarmRaised("drift", "camera", 3, 1));
    work(trace, 30, alarm, 6, "incident", 6);
    read(trace, 33, firmware, 0.86);
    return List.copyOf(trace);
  }

  private static long add(List<TraceEvent> trace, int day, long cause, Happening what) {
    trace.add(new TraceEvent(trace.size() + 1L, day * SimTime.DAY, cause, what));
    return trace.size();
  }

  private static void work(
      List<TraceEvent> trace, int day, long cause, long item, String nature, double hours) {
    String title = nature + " " + item;
    long asked =
        add(trace, day, cause, new Happening.WorkRequested(item, title, "labeling", "l", hours));
    var work =
        new Happening.Worked(
            item, "labeler 1", "labeler", "labeling", "ml-code", nature, hours, 2 * hours);
    add(trace, day + 1, asked, work);
    add(trace, day + 1, asked, new Happening.WorkFinished(item, title, 24));
  }

  private static void read(List<TraceEvent> trace, int day, long cause, double value) {
    add(trace, day, cause, new Happening.QualityRead("oracle", "all", value, 1000));
  }

  private static Inquest inquest() {
    return new Inquest(TRACE, Books.of(TRACE, List.of()), 5 * 7 * 24);
  }

  private static Measure measure(String name) {
    return Measures.of(new ToyLifecycle()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static WhyAnswer why(String measure, Optional<Integer> week) {
    return WhyAnswer.of(inquest(), measure(measure), week, 3);
  }

  @Test
  void aFallIsTracedBackToTheDebtInOneLine() {
    assertThat(why("accuracy.oracle", Optional.empty()).moves().getFirst().line())
        .isEqualTo(
            "accuracy oracle −4.0 points in week 5 (0.900 → 0.860) ← release 2 of 'camera' by its"
                + " owner, week 5 ← debt at work: Nobody reads the notices");
  }

  @Test
  void aRiseOfHoursIsAccountedForByWhatIsMoreThanUsual() {
    var move = why("effort.total", Optional.of(4)).moves().getFirst();
    var cause = move.causes().getFirst();

    assertThat(move.move().before()).isEqualTo(10);
    assertThat(move.move().after()).isEqualTo(16);
    assertThat(cause.contribution().what().nature()).isEqualTo("incident");
    assertThat(cause.contribution().change()).isCloseTo(6, within(1e-9));
    assertThat(cause.contribution().root()).isEqualTo(Root.DEBT);
    assertThat(cause.chain().links().stream().map(link -> link.lane()))
        .containsExactly("debts", "the world", "alarms", "labeler");
  }

  @Test
  void whatIsUsualAccountsForNothing() {
    assertThat(why("effort.total", Optional.of(4)).moves().getFirst().causes()).hasSize(1);
  }

  @Test
  void aMeasureThatNothingWasReadForHasNoMove() {
    assertThat(why("accuracy.offline", Optional.of(2)).moves()).isEmpty();
    assertThat(why("accuracy.offline", Optional.empty()).moves()).isEmpty();
  }

  @Test
  void aPieceOfWorkIsOneLinkWithItsWaiting() {
    var course = ItemCourse.of(TRACE).get(6L);

    assertThat(course.touchHours()).isEqualTo(6);
    assertThat(course.waitHours()).isEqualTo(18);
    var links = why("effort.total", Optional.of(4)).moves().getFirst().causes().getFirst().chain();
    assertThat(links.links().getLast().phrase())
        .isEqualTo("incident 6 (6.0 h in hand, waited 18 h)");
  }

  @Test
  void theHoursOfTheHandmadeTraceLieWhereTheyWereBooked() {
    var ledger = Ledger.of(TRACE, Books.of(TRACE, List.of()), 0, 5 * SimTime.WEEK);

    Map<String, Booked> sums = ledger.effort().sums(cell -> cell.nature() + " " + cell.root().id());
    assertThat(sums)
        .hasSize(2)
        .hasEntrySatisfying("new-work schedule", sum -> assertThat(sum.inHours()).isEqualTo(50))
        .hasEntrySatisfying("incident debt", sum -> assertThat(sum.inHours()).isEqualTo(6));
    assertThat(ledger.flow().get("labeling").efficiency()).isCloseTo(56 / 144.0, within(1e-12));
  }

  @Test
  void anArmAgainstItselfDiffersInNothing() {
    var ledger = Ledger.of(TRACE, Books.of(TRACE, List.of()), 0, 5 * SimTime.WEEK);
    var account = Account.of(List.of(ledger, ledger), List.of(ledger, ledger));

    assertThat(account.hours()).allMatch(line -> line.difference().mean() == 0);
    assertThat(TerminalAccount.inOneLine(account)).isEqualTo("Nothing differs.");
    assertThat(violations("why-against-1", document(account))).isEmpty();
  }

  private static Arms arms(List<TraceEvent> a, List<TraceEvent> b) {
    return Arms.of("a", List.of(), a, "b", List.of(), b);
  }

  private static ObjectNode document(Account account) {
    return AccountDocument.of(account, List.of(), arms(TRACE, TRACE), 1, 2);
  }

  @Test
  void theDocumentOfAnAnswerIsAsItsSchemaSays() {
    for (String name : List.of("accuracy.oracle", "effort.total", "flow.wait.labeling")) {
      var answer = why(name, Optional.of(4));
      assertThat(violations("why-1", WhyDocument.of(answer, "av", 1, 0))).as(name).isEmpty();
    }
  }

  private static List<String> violations(String schema, ObjectNode document) {
    try (var stream = WhyDocument.class.getResourceAsStream("schema/" + schema + ".schema.json")) {
      var read =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      return read.validate(Json.text(document), InputFormat.JSON).stream()
          .map(error -> error.toString())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void aPictureIsWellFormedAndSaysEachLinkToAScreenReader(@TempDir Path folder) throws Exception {
    var answer = why("effort.total", Optional.of(4));
    WhyFolder.write(folder, answer, WhyDocument.of(answer, "av", 1, 0));
    Path picture = folder.resolve("why-week-5.svg");
    var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());

    assertThat(xml.getElementsByTagName("desc").item(0).getTextContent())
        .contains("debts: debt at work: Nobody reads the notices")
        .contains("labeler: incident 6");
    assertThat(Files.readString(folder.resolve("why.json"))).contains("\"root\": \"debt\"");
  }

  @Test
  void aTraceThatIsReadBackIsTheTraceAndGivesTheSameBooks(@TempDir Path folder) throws IOException {
    var replication = ToyLifecycle.plan(6).run(1, 0);
    List<TraceEvent> events = replication.trace().events();
    Files.write(folder.resolve("trace.jsonl"), events.stream().map(CanonicalTrace::line).toList());

    List<TraceEvent> kept = KeptTrace.read(folder);

    assertThat(CanonicalTrace.hash(kept)).isEqualTo(CanonicalTrace.hash(events));
    assertThat(cells(kept)).isEqualTo(cells(events));
  }

  private static Object cells(List<TraceEvent> events) {
    return Ledger.of(events, Books.of(events, List.of()), 0, SimTime.WEEK).effort().cells();
  }

  @Test
  void aFolderWithoutATraceAndALineThatIsNoneAreNamed(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> KeptTrace.read(folder)).hasMessageContaining("keeps no trace.jsonl");
    Files.writeString(
        folder.resolve("trace.jsonl"), CanonicalTrace.line(TRACE.getFirst()) + "\n{\"id\":2}\n");
    assertThatThrownBy(() -> KeptTrace.read(folder)).hasMessageContaining("trace.jsonl:2:");
  }

  @Test
  void theRowsOfTheLedgerFileAddUpToTheHoursOfEachReplication() {
    RunResult run = ToyDebt.twin(8, 2).debt();
    for (var one : run.replications()) {
      BigDecimal sum =
          LedgerCsv.of(run)
              .lines()
              .map(line -> line.split(",", -1))
              .filter(cells -> cells[0].equals(String.valueOf(one.number())))
              .map(cells -> new BigDecimal(cells[6]))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.toPlainString())
          .isEqualTo(Millionths.text(one.ledger().effort().total().hours()));
    }
  }
}
