package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.HumanDiagnostics;

/// Oracle: `bad-scenarios.txt`, written by hand from the table of messages.
class BadScenarioTest {
  private static final Pattern HEAD =
      Pattern.compile("=== (\\S+) (\\d+:\\d+) (.*?)(?: \\[(.*)])? \\| (.*)");

  @TestFactory
  Stream<DynamicTest> eachBadScenarioIsToldItsCodeItsPlaceAndItsFix() {
    return cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.code() + ": " + each.title(), each::check));
  }

  @Test
  void thereAreManyCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
  }

  static List<Case> cases() {
    var cases = new ArrayList<Case>();
    Matcher head = HEAD.matcher("");
    var text = new StringBuilder();
    for (String line : (table() + "=== end").lines().toList()) {
      if (!line.startsWith("===")) {
        text.append(line).append('\n');
        continue;
      }
      if (head.reset().matches()) {
        cases.add(Case.of(head, text.toString()));
      }
      head = HEAD.matcher(line);
      text.setLength(0);
    }
    return cases;
  }

  private static String table() {
    try (InputStream stream =
        BadScenarioTest.class.getResourceAsStream("/undercurrent/scenario/bad-scenarios.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  record Case(
      String code, String place, String says, List<String> more, String title, String text) {
    static Case of(Matcher head, String body) {
      String text = body.replace("<TAB>", "\t").replace("<NBSP>", "\u00a0");
      text = text.replace("<NUL>", "\u0000").replace("<SOH>", "\u0001").replace("<EOF>\n", "");
      List<String> more = head.group(4) == null ? List.of() : List.of(head.group(4).split(" "));
      return new Case(head.group(1), head.group(2), head.group(3), more, head.group(5), text);
    }

    void check() {
      Reading reading = new ScenarioReader(new SmallVocabulary()).readText("case.yaml", text);
      String shown = HumanDiagnostics.render(reading.diagnostics());
      boolean warning = code.startsWith("W");
      var expected = new ArrayList<>(more);
      expected.add(code);
      assertThat(reading.diagnostics().stream().filter(d -> warning || !d.code().startsWith("W")))
          .as(shown)
          .extracting(Diagnostic::code)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(reading)
          .as(shown)
          .isInstanceOf(warning ? Reading.Valid.class : Reading.Invalid.class);
      Diagnostic found =
          reading.diagnostics().stream().filter(d -> d.code().equals(code)).findFirst().get();
      assertThat(found.place().line() + ":" + found.place().column()).as(shown).isEqualTo(place);
      assertThat(found.message() + " | " + found.fix() + " | " + found.note()).contains(says);
      assertThat(shown).doesNotContain("Exception", "\tat ");
    }
  }
}
