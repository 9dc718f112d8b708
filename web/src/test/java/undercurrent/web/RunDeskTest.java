package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Where runs are asked for, under more load than it takes. Oracle: counting by hand.
@Timeout(60)
class RunDeskTest {
  private static final PlaygroundOptions ONE_WORKER =
      new PlaygroundOptions("127.0.0.1", 0, 1, 1, Duration.ofMillis(200));

  /// Runs nothing until it is told to, and counts how often it was asked.
  private static final class Held implements ScenarioRunner {
    private final ScenarioRunner real = new HandMadeRunner(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public List<LibraryEntry> library() {
      return List.of();
    }

    @Override
    public List<Remark> validate(String text) {
      return List.of();
    }

    @Override
    public Played run(RunRequest request, BooleanSupplier cancelled) {
      asked.incrementAndGet();
      begun.countDown();
      try {
        released.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
      }
      return real.run(request, cancelled);
    }
  }

  @Test
  void whoeverFindsTheQueueFullIsToldToComeBack() throws Exception {
    var runner = new Held();
    try (var desk = new RunDesk(runner, ONE_WORKER)) {
      desk.prepare(new RunRequest("av", 1, 1));
      runner.begun.await();
      desk.prepare(new RunRequest("av", 2, 1));
      var refusal =
          catchThrowableOfType(Refusal.class, () -> desk.answer(new RunRequest("av", 3, 1)));
      assertThat(refusal.status()).isEqualTo(503);
      assertThat(refusal).hasMessage("too many runs are waiting: try again in a few seconds");
      runner.released.countDown();
    }
  }

  @RepeatedTest(20)
  void equalRequestsAreComputedOnce() throws Exception {
    var runner = new Held();
    var options = new PlaygroundOptions("127.0.0.1", 0, 1, 1, Duration.ofSeconds(30));
    try (var desk = new RunDesk(runner, options)) {
      var request = new RunRequest("retail", 1, 1);
      var first = CompletableFuture.supplyAsync(() -> desk.answer(request));
      var second = CompletableFuture.supplyAsync(() -> desk.answer(request));
      runner.begun.await();
      runner.released.countDown();
      assertThat(first.get()).isEqualTo(second.get()).isEqualTo(desk.answer(request));
      assertThat(runner.asked).hasValue(1);
    }
  }

  @Test
  void aRunThatIsOutOfTimeIsRefused() throws Exception {
    var runner = new Held();
    try (var desk = new RunDesk(runner, ONE_WORKER)) {
      var answer =
          CompletableFuture.supplyAsync(
              () ->
                  catchThrowableOfType(
                      Refusal.class, () -> desk.answer(new RunRequest("av", 1, 1))));
      runner.begun.await();
      Thread.sleep(300);
      runner.released.countDown();
      assertThat(answer.get().status()).isEqualTo(504);
    }
  }

  @RepeatedTest(100)
  void whoeverWaitsWhenTheServerStopsIsTold() throws Exception {
    var runner = new Held();
    var desk = new RunDesk(runner, ONE_WORKER);
    var answer =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(Refusal.class, () -> desk.answer(new RunRequest("av", 1, 1))));
    runner.begun.await();
    desk.close();
    assertThat(answer.get()).hasMessage("the server is being stopped: try again in a minute");
  }
}
