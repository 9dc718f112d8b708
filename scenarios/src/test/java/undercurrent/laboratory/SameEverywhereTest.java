package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;

/// The same seed gives the same hash on every machine.
///
/// Oracle: equality with this JVM, for JVMs that compile, compute logarithms, hash objects, write
/// numbers and suspend processes in other ways.
class SameEverywhereTest {
  private static final String EXPORTS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";
  private static String here = "";

  @BeforeAll
  static void runHere() {
    here = String.join("\n", hashes());
  }

  private static List<String> hashes() {
    var catalogue = Catalogue.load();
    var reader = new ScenarioReader(new CatalogueVocabulary(catalogue));
    var planner = new Planner(catalogue, Optional.empty());
    var hashes = new ArrayList<String>();
    for (String lifecycle : List.of("av", "retail")) {
      String text = "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: 9w }\n";
      var reading = (Reading.Valid) reader.readText("test", text, Map.of());
      var plan = planner.plan(reading.scenario());
      var use = planner.use("unstable-data-dependency", lifecycle, 24);
      var detector = planner.detectorOf(use.type(), lifecycle);
      var indebted = plan.with(List.of(use), List.of(detector), List.of());
      var once = new Experiment(8, 1, 0, 1, done -> {}, () -> false);
      hashes.add(lifecycle + " " + once.run(indebted).resultHash());
    }
    return hashes;
  }

  /// Prints the hashes, for a JVM with other flags.
  public static void main(String... none) {
    hashes().forEach(System.out::println);
  }

  @Test
  void aRunAfterOthersInTheSameJvmIsTheSame() {
    assertThat(String.join("\n", hashes())).isEqualTo(here);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EXPORTS
            + " -XX:TieredStopAtLevel=1 -XX:+UnlockExperimentalVMOptions -XX:hashCode=2"
            + " -Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata",
        EXPORTS
            + " -XX:+UnlockDiagnosticVMOptions -XX:-UseLibmIntrinsic -XX:+UseSerialGC"
            + " -Duser.language=ar -Dfile.encoding=ISO-8859-1",
        "-Dundercurrent.virtualThreads=true -Djdk.virtualThreadScheduler.parallelism=1"
      })
  void anotherJvmGivesTheSameHash(String flags) throws Exception {
    assertThat(hashesWith(flags)).as(flags).isEqualTo(here);
  }

  private static String hashesWith(String flags) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags.split(" ")));
    command.addAll(List.of("-Xshare:auto", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(SameEverywhereTest.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    process.waitFor();
    return text.strip();
  }
}
