package undercurrent.kernel;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/// Leaves code through the continuation it runs in, with those of all processes inside.
final class ContinuationSeam extends Continuation implements Resumable.Seam {
  private static final ContinuationScope SCOPE = new ContinuationScope("undercurrent run");

  ContinuationSeam(Runnable code) {
    super(SCOPE, code);
  }

  @Override
  public void resume() {
    run();
  }

  @Override
  public void leave() {
    if (!Continuation.yield(SCOPE)) {
      throw new IllegalStateException("the code cannot be left here: native code called it");
    }
  }
}
