package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The oracle is a stored text that was read by a person, and the bounds of a terminal: 80 columns,
/// and nothing but ASCII where only ASCII is shown.
class TerminalReportTest {
  private static final TerminalStyle UNICODE = new TerminalStyle(true, false);
  private static final TerminalStyle ASCII = TerminalStyle.of(StandardCharsets.ISO_8859_1, false);
  private static final TwinResult TWIN = WrittenResults.twin();
  private static final RunResult RUN = TWIN.debt();

  @Test
  void aRunReadsAsStored() throws IOException {
    assertStored("terminal-run.txt", TerminalReport.of(RUN, UNICODE));
  }

  @Test
  void aTwinReadsAsStored() throws IOException {
    assertStored("terminal-twin.txt", TerminalTwinReport.of(TWIN, UNICODE));
  }

  @Test
  void aComparisonReadsAsStored() throws IOException {
    var comparison = Comparison.of(TWIN.clean(), TWIN.debt());

    assertStored(
        "terminal-compare.txt", TerminalCompareReport.of(comparison, "clean", "debt", UNICODE));
  }

  @Test
  void noLineIsLongerThanTheTerminal() {
    reports(UNICODE)
        .flatMap(String::lines)
        .forEach(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(81));
  }

  @Test
  void anOldTerminalGetsAsciiOnly() {
    assertThat(reports(ASCII)).allSatisfy(text -> assertThat(text).isASCII());
  }

  @Test
  void coloursChangeNoLetter() {
    String coloured = TerminalReport.of(RUN, new TerminalStyle(true, true));

    assertThat(coloured).contains("\u001b[");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
        .isEqualTo(TerminalReport.of(RUN, UNICODE));
  }

  @Test
  void controlCharactersOfANameDoNotReachTheTerminal() {
    assertThat(UNICODE.plain("a\u001b[31mred\u202e")).isEqualTo("a [31mred ");
  }

  @Test
  void aRunTellsWhyItsAccuracyFell() {
    String report = TerminalReport.of(ToyDebt.twin(16, 1).debt(), UNICODE);

    assertThat(report)
        .contains("WHY, in the first replication, true accuracy fell from ")
        .contains("The debt 'Unstable data dependency' took up its work.");
    assertThat(report.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void oneReplicationSaysThatItHasNoInterval() {
    RunResult one = Experiment.of(1, 1).run(ToyLifecycle.plan(3));

    assertThat(TerminalReport.of(one, UNICODE))
        .contains("one replication: no interval, use --replications 10")
        .doesNotContain("±");
  }

  @Test
  void anInterruptedRunSaysSo() {
    var nothing = new Experiment(1, 3, 0, 1, done -> {}, () -> true).run(ToyLifecycle.plan(2));

    assertThat(TerminalReport.of(nothing, UNICODE))
        .contains("INTERRUPTED")
        .contains("No replication came to its end");
  }

  @Test
  void aTurkishMachinePrintsTheSame() {
    var here = reports(UNICODE).toList();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(reports(UNICODE)).containsExactlyElementsOf(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Stream<String> reports(TerminalStyle style) {
    return Stream.of(
        TerminalReport.of(RUN, style),
        TerminalTwinReport.of(TWIN, style),
        TerminalCompareReport.of(Comparison.of(TWIN.clean(), TWIN.debt()), "A", "B", style));
  }

  /// Compares a report with the one that is stored beside this class.
  private static void assertStored(String name, String report) throws IOException {
    Path file = Path.of("src/test/resources/undercurrent/report", name);
    if (Boolean.getBoolean("reports.update")) {
      Files.writeString(file, report);
    }
    assertThat(report)
        .as("%s; if the change is meant: -Dreports.update=true stores it", name)
        .isEqualTo(Files.readString(file));
  }
}
