package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bound is one second from the interrupt to the end of the cell; the variables must survive.
class InterruptTest {

  private static CellShell shell;

  private final GatheredOutput output = new GatheredOutput();

  @BeforeAll
  static void open() throws Exception {
    shell = new CellShell();
    shell.run(
        1,
        "int kept = 41;\nint fib(int n) { return n < 2 ? n : fib(n-1) + fib(n-2); }",
        new GatheredOutput());
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (;;) { try { while (true) {} } catch (Throwable t) {} }",
        "try { Thread.sleep(99999); } catch (Exception e) {}\nwhile (true) {}",
        "fib(99)",
        "Stream.iterate(1, i -> i).filter(i -> i > 1).findAny()",
        "while (true) System.out.println(kept);",
        "class Slow { public String toString() { while (true) {} } }\nnew Slow()",
      })
  void aCellEndsWithinASecondAndTheVariablesAreKept(String code) throws Exception {
    assertThat(interrupted(code)).first().asString().startsWith("Interrupted: ");
    assertThat(shell.run(3, "kept + 1", output).orElseThrow().text()).isEqualTo("42");
  }

  @Test
  void codeThatDoesNotAnswerIsLeftBehind() throws Exception {
    synchronized (Void.class) {
      assertThat(interrupted("synchronized (Void.class) {}"))
          .first()
          .asString()
          .contains("goes on in the background");
      assertThat(shell.run(3, "kept + 1", output).orElseThrow().text()).isEqualTo("42");
    }
  }

  @Test
  void anInterruptBetweenCellsDoesNotStopTheNextOne() throws Exception {
    shell.interrupt();
    assertThat(shell.run(3, "kept + 1", output).orElseThrow().text()).isEqualTo("42");
  }

  private List<String> interrupted(String code) throws Exception {
    CompletableFuture<?> cell =
        CompletableFuture.runAsync(
            () -> {
              try {
                shell.run(2, code, output);
              } catch (CellFailure e) {
                throw new CompletionException(e);
              }
            });
    Thread.sleep(800);
    long start = System.nanoTime();
    shell.interrupt();
    try {
      cell.get(10, TimeUnit.SECONDS);
      return List.of("the cell ended by itself");
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      return ((CellFailure) e.getCause()).lines();
    }
  }
}
