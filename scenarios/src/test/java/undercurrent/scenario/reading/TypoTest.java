package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Severity;

/// Oracle: the promise of the format that of random single typos in keys 95 % are errors at the
/// right line, and 90 % name the right key.
class TypoTest {
  private static final int TYPOS = 5000;
  private static final Pattern KEY = Pattern.compile("(?<![a-z$.-])([a-z][a-z-]+): ?");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  @Test
  void aTypoInAKeyIsToldAtItsLineWithTheRightKey() {
    var reader = new ScenarioReader(new SmallVocabulary());
    var keys = keys(ScenarioReaderTest.NIGHT);
    int located = 0;
    int named = 0;
    var missed = new ArrayList<String>();
    for (int seed = 0; seed < TYPOS; seed++) {
      var random = new SplittableRandom(seed);
      Typo typo = typo(keys.get(random.nextInt(keys.size())), random);
      var found =
          reader.readText("x.yaml", typo.text()).diagnostics().stream()
              .filter(d -> d.severity() == Severity.ERROR && d.place().line() == typo.line())
              .toList();
      boolean right =
          found.stream()
              .anyMatch(d -> d.fix().contains(typo.key()) || d.message().contains(typo.key()));
      located += found.isEmpty() ? 0 : 1;
      named += right ? 1 : 0;
      if (!right) {
        missed.add("seed " + seed + ": " + typo.key() + " -> " + typo.wrong());
      }
    }
    assertThat(located).as("%s", missed).isGreaterThanOrEqualTo(TYPOS * 95 / 100);
    assertThat(named).as("%s", missed).isGreaterThanOrEqualTo(TYPOS * 90 / 100);
  }

  private static List<Typo> keys(String text) {
    var keys = new ArrayList<Typo>();
    int line = 1;
    int offset = 0;
    for (String each : text.lines().toList()) {
      Matcher key = KEY.matcher(each);
      while (!each.startsWith("#") && !each.startsWith("meta") && key.find()) {
        keys.add(new Typo(text, line, offset + key.start(1), key.group(1), ""));
      }
      line++;
      offset += each.length() + 1;
    }
    return keys;
  }

  private static Typo typo(Typo at, SplittableRandom random) {
    String key = at.key();
    String wrong = key;
    while (wrong.equals(key)) {
      int i = random.nextInt(key.length());
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      wrong =
          switch (random.nextInt(4)) {
            case 0 -> key.substring(0, i) + key.substring(i + 1);
            case 1 -> key.substring(0, i) + letter + key.substring(i);
            case 2 -> key.substring(0, i) + letter + key.substring(i + 1);
            default ->
                i + 1 < key.length()
                    ? key.substring(0, i) + key.charAt(i + 1) + key.charAt(i) + key.substring(i + 2)
                    : key;
          };
    }
    String text =
        at.text().substring(0, at.offset())
            + wrong
            + at.text().substring(at.offset() + key.length());
    return new Typo(text, at.line(), at.offset(), key, wrong);
  }

  private record Typo(String text, int line, int offset, String key, String wrong) {}
}
