package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: equality. The JVM's continuations and virtual threads are each other's peer, and a run is
/// its own.
class CoroutinesTest {
  private static final String FLAG = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";
  private static final long SEED = 11;

  /// The two ways to suspend code.
  enum Way {
    CONTINUATION(ContinuationCoroutine::new),
    VIRTUAL_THREAD(code -> new ThreadCoroutine(code, new Relay(new Control(), () -> null)));

    @SuppressWarnings("ImmutableEnumChecker") // constructors do not change
    private final Function<Runnable, Coroutine> make;

    Way(Function<Runnable, Coroutine> make) {
      this.make = make;
    }

    /// Makes a coroutine whose code is given the coroutine itself.
    Coroutine of(java.util.function.Consumer<Coroutine> code) {
      var self = new Coroutine[1];
      self[0] = make.apply(() -> code.accept(self[0]));
      return self[0];
    }
  }

  @Test
  void theTestsRunWithContinuations() {
    assertThat(ContinuationCoroutine.isAvailable()).as("the tests need the flag %s", FLAG).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void codeIsLeftAndTakenUpAgain(Way way) {
    var seen = new ArrayList<String>();
    Coroutine coroutine =
        way.of(
            self -> {
              seen.add("one");
              self.suspend();
              seen.add("two");
              self.suspend();
              seen.add("three");
            });
    assertThat(seen).isEmpty();
    coroutine.resume();
    assertThat(seen).containsExactly("one");
    coroutine.resume();
    assertThat(seen).containsExactly("one", "two");
    coroutine.resume();
    assertThat(seen).containsExactly("one", "two", "three");
  }

  @Test
  void closingRunsTheCleanupOfProcessesThatNeverWentOn() {
    var seen = new ArrayList<String>();
    try (var simulation = new Simulation()) {
      simulation.start(
          "sleeper",
          self -> {
            try {
              self.passivate();
              seen.add("went on");
            } finally {
              seen.add("cleaned up");
              self.hold(1); // nobody waits any more
              seen.add("held on");
            }
          });
      simulation.run();
      simulation.start("unborn", self -> seen.add("was born"));
    }
    assertThat(seen).containsExactly("cleaned up");
  }

  @Test
  void closingLeavesNoThreadBehind() {
    int before = Thread.activeCount();
    for (int i = 0; i < 20; i++) {
      MixedModel.log(SEED);
    }
    var simulation = new Simulation();
    IntStream.range(0, 100).forEach(i -> simulation.start("p" + i, SimProcess::passivate));
    simulation.run();
    assertThat(simulation.alive()).hasSize(100);
    simulation.close();
    assertThat(simulation.alive()).isEmpty();
    assertThat(Thread.activeCount()).isEqualTo(before);
  }

  @Test
  void sixtyRepeatsAreEqual() {
    List<String> first = MixedModel.log(SEED);
    assertThat(first).hasSizeGreaterThan(100);
    assertThat(String.join("\n", first)).contains("gave up", "interrupted", "took", "both have");
    for (int repeat = 1; repeat < 60; repeat++) {
      assertThat(MixedModel.log(SEED)).as("repeat %d of seed %d", repeat, SEED).isEqualTo(first);
    }
    assertThat(MixedModel.log(SEED + 1)).isNotEqualTo(first);
  }

  @Test
  void sixtyRepeatsOfARichModelAreEqual() {
    List<String> first = RichModel.log(SEED);
    assertThat(first).hasSizeGreaterThan(300);
    assertThat(String.join("\n", first))
        .contains("was interrupted: trouble", "balked", "left with bus 2", "served 60", "passed")
        .doesNotContain("preempted 0,");
    for (int repeat = 1; repeat < 60; repeat++) {
      assertThat(RichModel.log(SEED)).as("repeat %d of seed %d", repeat, SEED).isEqualTo(first);
    }
  }

  @Test
  void simulationsSideBySideDoNotDisturbOneAnother() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<List<String>>> runs =
          IntStream.range(0, 24)
              .<Callable<List<String>>>mapToObj(i -> () -> MixedModel.log(i % 3))
              .toList();
      var logs = pool.invokeAll(runs);
      for (int i = 0; i < logs.size(); i++) {
        assertThat(logs.get(i).get()).as("seed %d", i % 3).isEqualTo(MixedModel.log(i % 3));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FLAG,
        FLAG + " -Dundercurrent.virtualThreads=true",
        "-Dno.flag=true",
        "-Djdk.virtualThreadScheduler.parallelism=1 -Djdk.virtualThreadScheduler.maxPoolSize=1",
        FLAG + " -Xint -Duser.language=ar",
        FLAG + " -XX:TieredStopAtLevel=1 -Duser.language=tr -Duser.timezone=Asia/Kolkata",
        FLAG + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -Duser.language=de",
        FLAG + " -XX:+UnlockDiagnosticVMOptions -XX:-UseLibmIntrinsic -XX:+UseSerialGC"
      })
  void everyJvmGivesTheSameLog(String flags) throws Exception {
    assertThat(elsewhere(MixedModel.class, flags)).as(flags).isEqualTo(MixedModel.log(SEED));
    assertThat(elsewhere(RichModel.class, flags)).as(flags).isEqualTo(RichModel.log(SEED));
  }

  private static List<String> elsewhere(Class<?> model, String flags)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags.split(" ")));
    command.addAll(List.of("-Xshare:auto", "-Dstdout.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(model.getName(), Long.toString(SEED)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines().toList();
  }
}
