package undercurrent.kernel;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/// A coroutine on the continuations that virtual threads are made of.
///
/// They live in `jdk.internal.vm`, which the launcher exports with `--add-exports`; without the
/// flag this class cannot be linked.
final class ContinuationCoroutine extends Continuation implements Coroutine {
  private static final ContinuationScope SCOPE = new ContinuationScope("undercurrent");

  ContinuationCoroutine(Runnable code) {
    super(SCOPE, code);
  }

  /// Returns true.
  ///
  /// @throws LinkageError when the package is not exported
  static boolean isAvailable() {
    new ContinuationCoroutine(() -> {}).run();
    return true;
  }

  @Override
  public void resume() {
    run();
  }

  @Override
  public void suspend() {
    Continuation.yield(SCOPE);
  }
}
