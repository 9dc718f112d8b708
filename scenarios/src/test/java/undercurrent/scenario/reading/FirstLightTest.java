package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.HumanDiagnostics;

/// Oracle: the acceptance checks of the command `validate`.
class FirstLightTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "undercurrent: 1\\nextends: builtin:av\\nrun: { replicatons: 3 }\\n | :3:8 | replications",
        "undercurrent: 1\\nextends: builtin:av\\nrun: { for: 52 }\\n | :3: | 52w",
        "undercurrent: 1\\nextends: builtin:av\\ndebts:\\n  - debt: unstable-data-dependancy\\n"
            + " | :4: | unstable-data-dependency",
        "undercurrent: 1\\nextends: builtin:av\\nseed: abc\\n | :3:7 | whole number",
        "undercurrent: 1\\nextends: builtin:av\\nstaff: 5\\n | :3: | role",
        "undercurrent: 1\\nextends: ../../etc/passwd\\n | :2: | builtin",
        "undercurrent: 1\\nextends: builtin:av\\nseed: 1\\nseed: 2\\n | :4: | twice",
        "undercurrent: 9\\n | :1: | 1",
        "`` | :1: | empty",
        "a: !!java.net.URL [\"http://x\"]\\n | :1: | tag"
      })
  void aBadScenarioIsToldWhereAndWhat(String text, String where, String hint) {
    expect(text.replace("\\n", "\n"), where, hint);
  }

  @Test
  void aDeepScenarioIsToldThatItIsNested() {
    expect("x: " + "[".repeat(20_000), ":1:", "nest");
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      expect("undercurrent: 1\nextends: builtin:av\nTITLE: x\n", ":3:1", "\"title\"");
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      expect("undercurrent: 1\nextends: builtin:av\nrun: { for: 52 }\n", ":3:13", "52w");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void expect(String text, String where, String hint) {
    Reading reading = new ScenarioReader(new SmallVocabulary()).readText("case.yaml", text);
    assertThat(reading).isInstanceOf(Reading.Invalid.class);
    assertThat(HumanDiagnostics.render(reading.diagnostics()))
        .contains("case.yaml" + where, hint)
        .doesNotContain("Exception", "\tat ");
  }
}
