package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.JsonDiagnostics;

/// Oracle: the limits of the format, and that nothing is ever thrown.
class HostileInputTest {
  private static final String HEAD = "undercurrent: 1\nextends: builtin:av\n";

  private final ScenarioReader reader = new ScenarioReader(new SmallVocabulary());

  @TempDir Path folder;

  @Test
  void deepNestingIsRefusedBeforeItIsBuilt() {
    expect("x: " + "[".repeat(20_000), "Y015");
    expect("x: " + "{a: ".repeat(20_000), "Y015");
    expect("x:\n" + "- ".repeat(20_000), "Y015");
  }

  @Test
  void aliasesAreCounted() {
    expect(HEAD + "meta:\n  a: &a [1]\n  b: [" + "*a, ".repeat(51) + "]\n", "Y016");
    var bomb = new StringBuilder(HEAD + "meta:\n  a0: &a0 [x, x]\n");
    for (int i = 1; i < 25; i++) {
      bomb.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    expect(bomb.toString(), "Y016");
    expect(HEAD + "meta: &a { b: *a }\n", "Y009");
  }

  @Test
  void aBigFileIsRefused() throws IOException {
    Path file = folder.resolve("big.yaml");
    Files.writeString(file, HEAD + "#".repeat(300 * 1024));
    var found = reader.readFile(file).diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly("Y017");
    assertThat(found.getFirst().message()).isEqualTo("file is 301 KiB, limit 256 KiB");
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, (HEAD + "title: Zürich\n").getBytes(StandardCharsets.ISO_8859_1));
    var found = reader.readFile(file).diagnostics();
    assertThat(found.getFirst().code()).isEqualTo("Y018");
    assertThat(found.getFirst().message()).isEqualTo("byte 0xFC at 3:9 is not text");
  }

  @Test
  void aMissingFileIsAMessage() {
    assertThat(reader.readFile(folder.resolve("none.yaml")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("S153");
    assertThat(reader.readFile(folder).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("S153");
  }

  @Test
  void filesMayBeExtendedBelowTheFolderOnly() throws IOException {
    Files.createDirectories(folder.resolve("home/base"));
    Files.writeString(folder.resolve("outside.yaml"), HEAD);
    Files.writeString(folder.resolve("home/base/team.yaml"), HEAD + "seed: 9\n");
    Files.createSymbolicLink(folder.resolve("home/link.yaml"), folder.resolve("outside.yaml"));
    Path lesson = folder.resolve("home/lesson.yaml");
    Files.writeString(lesson, "undercurrent: 1\nextends: base/team.yaml\n");
    assertThat(reader.readFile(lesson))
        .isInstanceOfSatisfying(
            Reading.Valid.class, read -> assertThat(read.scenario().seed()).isEqualTo(9));
    expectExtends(lesson, "link.yaml", "S136");
    expectExtends(lesson, "../outside.yaml", "S136");
    expectExtends(lesson, "base/tema.yaml", "S153");
    expectExtends(lesson, "lesson.yaml", "S137");
    assertThat(new ScenarioReader(new SmallVocabulary(), Limits.SERVER).readFile(lesson))
        .isInstanceOf(Reading.Invalid.class);
  }

  @Test
  void aChainOfFilesEnds() throws IOException {
    for (int i = 0; i < 15; i++) {
      Files.writeString(
          folder.resolve("f" + i + ".yaml"), "undercurrent: 1\nextends: f" + (i + 1) + ".yaml\n");
    }
    assertThat(reader.readFile(folder.resolve("f0.yaml")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("S137");
  }

  @Test
  void atMostFiftyErrorsAreShown() {
    var text = new StringBuilder(HEAD);
    for (int i = 0; i < 200; i++) {
      text.append("wrong").append(i).append(": 1\n");
    }
    var found = reader.readText("x.yaml", text.toString()).diagnostics();
    assertThat(found).hasSize(50).isSortedAccordingTo(Diagnostic.ORDER);
  }

  @Test
  void noMutilatedFileMakesTheReaderThrowOrDawdle() {
    String whole = ScenarioReaderTest.NIGHT;
    for (int seed = 0; seed < 4000; seed++) {
      String text = mutilated(whole, new SplittableRandom(seed));
      Reading reading =
          Assertions.assertTimeout(
              Duration.ofSeconds(5), () -> reader.readText("x.yaml", text), "seed " + seed);
      String shown = HumanDiagnostics.render(reading.diagnostics());
      assertThat(shown).as("seed %d\n%s", seed, text).doesNotContain("S199", "Exception");
      assertThat(JsonDiagnostics.render(reading.diagnostics())).startsWith("{");
    }
  }

  private static String mutilated(String whole, SplittableRandom random) {
    var text = new StringBuilder(whole);
    String signs = "{}[]:,-?&*!|>'\"%@`#~$\\ \n\t0aé\u00a0😀()=<.";
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      int place = random.nextInt(text.length());
      int end = Math.min(text.length(), place + random.nextInt(20));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(place, end);
        case 1 -> text.insert(place, signs.charAt(random.nextInt(signs.length())));
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(place, end));
        default -> text.setCharAt(place, signs.charAt(random.nextInt(signs.length())));
      }
    }
    return text.toString();
  }

  private void expect(String text, String code) {
    Reading reading =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> reader.readText("x.yaml", text));
    assertThat(reading.diagnostics())
        .as(HumanDiagnostics.render(reading.diagnostics()))
        .extracting(Diagnostic::code)
        .contains(code);
  }

  private void expectExtends(Path lesson, String target, String code) throws IOException {
    Files.writeString(lesson, "undercurrent: 1\nextends: " + target + "\n");
    var found = reader.readFile(lesson).diagnostics();
    assertThat(found)
        .as(HumanDiagnostics.render(found))
        .extracting(Diagnostic::code)
        .containsExactly(code);
  }
}
