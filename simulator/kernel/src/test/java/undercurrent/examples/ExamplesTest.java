package undercurrent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Oracle: what each example printed when it was last looked at. A change that is meant is stored
/// by running this test with `-Dexamples.update=true`.
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/test/java/undercurrent/examples");
  private static final Path OUTPUTS = Path.of("src/test/resources/undercurrent/examples");

  private record Example(String name, Runnable main) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Example> examples() {
    return List.of(
        new Example("E01_Queue", E01_Queue::main),
        new Example("E02_Breakdowns", E02_Breakdowns::main),
        new Example("E03_Philosophers", E03_Philosophers::main),
        new Example("E04_Shifts", E04_Shifts::main),
        new Example("E05_SameLuck", E05_SameLuck::main),
        new Example("E06_Enough", E06_Enough::main),
        new Example("E07_BestOfFive", E07_BestOfFive::main),
        new Example("E08_RushHour", E08_RushHour::main),
        new Example("E09_LookInside", E09_LookInside::main));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExamplePrintsWhatItPrintedBefore(Example example) throws IOException {
    String printed = printed(example.main());
    Path stored = OUTPUTS.resolve(example.name() + ".out");
    if (Boolean.getBoolean("examples.update")) {
      Files.writeString(stored, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(stored));
  }

  private static String printed(Runnable main) {
    var bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      main.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void theReadmeBeginsWithTheFirstExample() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("```java") + "```java".length();
    String shown = withoutSpace(readme.substring(begin, readme.indexOf("```", begin)));
    assertThat(withoutSpace(Files.readString(SOURCES.resolve("E01_Queue.java")))).contains(shown);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void everyExampleIsRun() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.matches("E\\d\\d_.*"))
          .containsExactlyInAnyOrderElementsOf(
              examples().stream().map(example -> example.name() + ".java").toList());
    }
  }
}
