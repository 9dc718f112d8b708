package undercurrent.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where runs are asked for: a few are computed at once, some wait, more are refused.
///
/// Whoever asks for what is being computed already waits for the same answer, so a class that
/// presses the same button costs one run.
final class RunDesk implements AutoCloseable {
  private static final Logger LOG = System.getLogger(RunDesk.class.getName());
  private static final long MOST_BYTES_KEPT = 32L << 20;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ScenarioRunner runner;
  private final Duration timePerRun;
  private final ThreadPoolExecutor workers;
  private final KeptAnswers kept = new KeptAnswers(MOST_BYTES_KEPT);
  private final Map<RunRequest, Ticket> open = new HashMap<>();
  private volatile boolean closed;

  RunDesk(ScenarioRunner runner, PlaygroundOptions options) {
    this.runner = runner;
    this.timePerRun = options.timePerRun();
    this.workers =
        new ThreadPoolExecutor(
            options.workers(),
            options.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(options.queue()),
            Thread.ofPlatform().daemon().name("run-", 1).factory());
  }

  /// One run that was asked for and is not answered yet.
  private static final class Ticket {
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private volatile long startedNanos = Long.MAX_VALUE;

    boolean isOlderThan(Duration age) {
      return startedNanos != Long.MAX_VALUE && System.nanoTime() - startedNanos > age.toNanos();
    }
  }

  /// Returns the answer to a request as JSON text in UTF-8, and waits for it.
  ///
  /// @throws Refusal when there is no room, no time, or no such scenario
  byte[] answer(RunRequest request) {
    return kept.find(request).orElseGet(() -> await(ticket(request)));
  }

  /// Computes an answer before anybody asks for it.
  void prepare(RunRequest request) {
    ticket(request);
  }

  private synchronized Ticket ticket(RunRequest request) {
    Ticket waiting = open.get(request);
    if (waiting != null) {
      return waiting;
    }
    var ticket = new Ticket();
    var answered = kept.find(request);
    if (answered.isPresent()) {
      // It was answered after the asker had looked: an answer is kept before its ticket goes.
      ticket.answer.complete(answered.get());
      return ticket;
    }
    try {
      workers.execute(() -> work(request, ticket));
    } catch (RejectedExecutionException full) {
      throw busy(full);
    }
    open.put(request, ticket);
    return ticket;
  }

  private Refusal busy(RejectedExecutionException full) {
    var refusal =
        closed
            ? stopped()
            : new Refusal(503, "too many runs are waiting: try again in a few seconds");
    refusal.initCause(full);
    return refusal;
  }

  private static Refusal stopped() {
    return new Refusal(503, "the server is being stopped: try again in a minute");
  }

  private void work(RunRequest request, Ticket ticket) {
    ticket.startedNanos = System.nanoTime();
    try {
      Played played = runner.run(request, () -> closed || ticket.isOlderThan(timePerRun));
      if (played.result().replications().isEmpty()) {
        throw closed ? stopped() : tooLong();
      }
      byte[] answer = Answer.of(played);
      if (played.result().complete()) {
        kept.keep(request, answer);
      }
      ticket.answer.complete(answer);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      ticket.answer.completeExceptionally(inWords(request, failure));
    } finally {
      forget(request);
    }
  }

  private Refusal inWords(RunRequest request, Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      // Its own stop interrupted the run: the run is not at fault.
      case RuntimeException _ when closed -> stopped();
      case InvalidScenario invalid ->
          new Refusal(422, String.valueOf(invalid.getMessage()), invalid.remarks());
      default -> {
        LOG.log(Level.ERROR, "the run of " + request + " failed", failure);
        yield new Refusal(
            500, "this run failed, which is a fault of the simulator: the server's log has it");
      }
    };
  }

  private Refusal tooLong() {
    return new Refusal(
        504,
        "this run took longer than "
            + timePerRun.toSeconds()
            + " s and was stopped: ask for fewer replications or a shorter time");
  }

  private synchronized void forget(RunRequest request) {
    open.remove(request);
  }

  private byte[] await(Ticket ticket) {
    while (true) {
      try {
        return ticket.answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException notYet) {
        if (ticket.isOlderThan(timePerRun.plus(GRACE))) {
          throw tooLong();
        }
      } catch (ExecutionException failure) {
        throw failure.getCause() instanceof Refusal refusal
            ? new Refusal(refusal.status(), refusal.sentence(), refusal.remarks())
            : new IllegalStateException(failure);
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw stopped();
      }
    }
  }

  /// Refuses all that is waiting, and lets running replications end without their successors.
  @Override
  public synchronized void close() {
    closed = true;
    workers.shutdownNow();
    open.values().forEach(ticket -> ticket.answer.completeExceptionally(stopped()));
    open.clear();
  }
}
