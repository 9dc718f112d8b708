package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The oracle is the Java language itself, and the exact text that a reader of a cell is shown.
class CellShellTest {

  private static CellShell shell;

  private final GatheredOutput output = new GatheredOutput();

  @BeforeAll
  static void open() throws Exception {
    shell = new CellShell();
    GatheredOutput first = new GatheredOutput();
    shell.run(1, "", first);
    assertThat(first.err())
        .isEqualTo(
            "A library asked for an import that does not exist: import no.such.harbour.*;\n");
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @Test
  void everySnippetOfACellIsRunAndTheLastValueIsTheResult() throws Exception {
    assertThat(text("int a = 2; int b = 3;\nSystem.out.println(a);\na * b")).contains("6");
    assertThat(output.out()).isEqualTo("2\n");
  }

  @Test
  void aDeclarationOrAnAssignmentShowsNothing() throws Exception {
    assertThat(text("int shown = 2;")).isEmpty();
    assertThat(text("shown = 3")).isEmpty();
  }

  @Test
  void theImportsOfEveryNotebookAreThere() throws Exception {
    assertThat(text("List.of(Duration.ofHours(1), Stream.of(1).count())")).contains("[PT1H, 1]");
  }

  @Test
  void aLibraryAddsItsOwnImports() throws Exception {
    assertThat(text("new AtomicInteger(4)")).contains("4");
  }

  @Test
  void everythingOnTheClassPathIsVisible() throws Exception {
    assertThat(text("org.assertj.core.api.Assertions.class.getSimpleName()"))
        .contains("\"Assertions\"");
  }

  @Test
  void aCompileErrorShowsTheLineOfTheCellAndACaret() {
    assertThat(failure(7, "int fine = 1;\n\nint wrong = fine +\n    missing;").lines())
        .containsExactly(
            "Cell 7, line 4: cannot find symbol: variable missing",
            "      missing;",
            "      ^^^^^^^");
  }

  @Test
  void anUnclosedBracketIsShownWhereTheCellEnds() {
    assertThat(failure(1, "var list = List.of(1,\n  2").lines().getFirst())
        .startsWith("Cell 1, line 2: ");
  }

  @Test
  void anExceptionShowsOnlyTheFramesOfTheUsersCells() {
    failureFree("int divide(int n) {\n  return n / 0;\n}", 4);
    assertThat(failure(5, "\nStream.of(1).map(n -> divide(n)).toList()").lines())
        .containsExactly(
            "ArithmeticException: / by zero",
            "  at cell 4, line 2 in divide",
            "  at cell 5, line 2");
  }

  @Test
  void anExceptionTellsItsCauses() {
    String code = "throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));";
    assertThat(failure(3, code).lines())
        .containsExactly(
            "IllegalStateException: outer",
            "  at cell 3, line 1",
            "  caused by RuntimeException: inner");
  }

  @Test
  void anExceptionWithAdviceShowsItsMessageAndTheAdvice() {
    failureFree(
        """
        class Refusal extends RuntimeException {
          Refusal() { super("There is no debt 'x'."); }
          public String advice() { return "Possible: y, z."; }
        }
        """,
        1);
    assertThat(failure(2, "throw new Refusal();").lines())
        .containsExactly("There is no debt 'x'.", "Possible: y, z.");
  }

  @Test
  void anExceptionOfUndercurrentShowsItsMessageAlone() {
    assertThat(failure(2, "new Rendering(Map.of());").lines())
        .first()
        .isEqualTo(
            "IllegalArgumentException: A rendering needs text/plain for readers without "
                + "pictures; it has []");
    assertThat(
            failure(
                    2,
                    "throw new undercurrent.notebook.CellFailure(\"E\", \"Only this.\","
                        + " List.of());")
                .lines())
        .containsExactly("Only this.");
  }

  @Test
  void aCellMayPrintAndDisplayWhileItRuns() throws Exception {
    String code =
        """
        var bar = display("<i>0</i>", "text/html");
        updateDisplay(bar, 7);
        System.err.print("grüße ✓");
        bar
        """;
    assertThat(text(code)).isEmpty();
    assertThat(output.shown()).extracting(Rendering::text).containsExactly("<i>0</i>", "7");
    assertThat(output.err()).isEqualTo("grüße ✓");
  }

  @Test
  void theTimeOfACellIsToldBehindItsOutput() throws Exception {
    assertThat(text("%%time\n1 + 1")).contains("2");
    assertThat(output.out()).matches("Time: \\d+\\.\\d{3} s\\R");
  }

  @Test
  void aJarThatALineNamesIsVisibleBehindIt(@TempDir Path folder) throws Exception {
    Path source =
        Files.writeString(folder.resolve("Buoy.java"), "package sea; public class Buoy {}");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", folder.toString(), source.toString());
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("buoy.jar")))) {
      jar.putNextEntry(new JarEntry("sea/Buoy.class"));
      jar.write(Files.readAllBytes(folder.resolve("sea/Buoy.class")));
    }
    String code = "%jars " + folder + "/*.jar\nnew sea.Buoy().getClass().getName()";
    assertThat(text(code)).contains("\"sea.Buoy\"");
  }

  @Test
  void aTextBlockMayHaveALineThatBeginsWithPercent() throws Exception {
    assertThat(text("\"\"\"\n%d items\n\"\"\".length()")).contains("9");
  }

  @Test
  void anUnknownMagicNamesTheKnownOnes() {
    assertThat(failure(2, "int k = 1;\n%jar x").lines())
        .containsExactly(
            "Cell 2, line 2: There is no magic '%jar'; this kernel knows %jars and %classpath, "
                + "and %%time in a cell's first line");
  }

  @Test
  void theEndOfTheProgramIsRefusedSinceItWouldEndTheKernel() {
    assertThat(failure(1, "System.exit(0);").getMessage()).contains("would end the kernel");
  }

  @Test
  void completionAndDocumentationKnowTheNotebooksNames() throws Exception {
    failureFree("int harbour = 1;", 1);
    CodeInsight insight = shell.insight();
    assertThat(insight.complete("int x = 2; harb", 15))
        .isEqualTo(new CodeInsight.Completions(java.util.List.of("harbour"), 11, 15));
    assertThat(insight.describe("harbour + 1", 3)).contains("harbour:int");
    assertThat(insight.describe("Math.max(1, 2)", 6).orElseThrow())
        .contains("int Math.max(int a, int b)");
    assertThat(insight.completeness("for (;;) {")).isEqualTo("incomplete");
    assertThat(insight.completeness("int x = 1;")).isEqualTo("complete");
  }

  private Optional<String> text(String code) throws CellFailure {
    return shell.run(1, code, output).map(Rendering::text);
  }

  private void failureFree(String code, int cell) {
    assertThat(catchThrowableOfType(Throwable.class, () -> shell.run(cell, code, output))).isNull();
  }

  private CellFailure failure(int cell, String code) {
    return catchThrowableOfType(CellFailure.class, () -> shell.run(cell, code, output));
  }
}
