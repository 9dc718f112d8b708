package undercurrent.replication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// Runs a model many times over, several replications at once, and shows the results in order.
///
/// What comes out does not depend on the number of workers: results are visited by their number,
/// one after the other, in the thread that called. Only so many are kept ahead of the visitor
/// that the workers have something to do, so that memory does not grow with the number of
/// replications. A visitor that has seen enough ends the run (sequential stopping); whoever cancels
/// ends it with the results that are a beginning of all, as far as they are done.
///
/// @param workers how many replications run at once, 1 or more
/// @param cancelled is asked whether to stop, before each replication, in the thread that called
/// @param progress is told the number of replications that are done, in the thread that called
public record Replications(int workers, BooleanSupplier cancelled, IntConsumer progress) {
  private static final int AHEAD_PER_WORKER = 2;

  /// Looks at the result of a replication.
  ///
  /// @param <R> the results
  @FunctionalInterface
  public interface Visitor<R> {

    /// Takes the result of a replication, numbered from 0; returns whether more are wanted.
    boolean visit(int number, R result);
  }

  /// Checks the number of workers.
  public Replications {
    if (workers < 1) {
      throw new IllegalArgumentException("replications need 1 worker or more, not " + workers);
    }
  }

  /// Returns replications on every core, that tell nobody and run to their end.
  public static Replications onAllCores() {
    return new Replications(Runtime.getRuntime().availableProcessors(), () -> false, number -> {});
  }

  /// Runs replications and returns their results, in order; fewer when it is cancelled.
  ///
  /// @param count how many
  /// @param replication makes a result out of a number from 0
  public <R> List<R> all(int count, IntFunction<? extends R> replication) {
    var results = new ArrayList<R>();
    run(count, replication, (number, result) -> results.add(result));
    return results;
  }

  /// Runs replications until a visitor has seen enough; returns how many it has seen.
  ///
  /// @param most how many at most
  /// @param replication makes a result out of a number from 0; it is called from many threads
  /// @throws ReplicationFailure when one of them fails: the first by number
  public <R> int run(int most, IntFunction<? extends R> replication, Visitor<? super R> visitor) {
    var ahead = new ArrayDeque<Future<? extends R>>();
    int begun = 0;
    int seen = 0;
    boolean more = true;
    try (var pool = new Pool(Math.max(1, Math.min(workers, most)))) {
      while (more && seen < most) {
        boolean isCancelled = cancelled.getAsBoolean();
        if (isCancelled && (ahead.isEmpty() || !ahead.element().isDone())) {
          break;
        }
        while (!isCancelled && begun < most && ahead.size() < AHEAD_PER_WORKER * workers) {
          int number = begun++;
          ahead.add(pool.threads().submit(() -> replication.apply(number)));
        }
        R result = get(ahead.remove(), seen);
        more = visitor.visit(seen++, result);
        progress.accept(seen);
      }
    }
    return seen;
  }

  /// Threads that are stopped when nobody wants their work any more.
  private record Pool(ExecutorService threads) implements AutoCloseable {
    Pool(int size) {
      this(Executors.newFixedThreadPool(size));
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
    }
  }

  private static <R> R get(Future<? extends R> future, int number) {
    try {
      return future.get();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replications ran", interruption);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      throw new ReplicationFailure(number, cause == null ? failed : cause);
    }
  }
}
