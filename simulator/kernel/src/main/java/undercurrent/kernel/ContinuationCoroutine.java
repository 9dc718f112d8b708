package undercurrent.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/// A coroutine on the continuations that virtual threads are made of.
///
/// They live in `jdk.internal.vm`, which the launcher exports with `--add-exports`. They are
/// reached by method handles, so that neither the compiler nor a JVM without the flag minds.
final class ContinuationCoroutine implements Coroutine {
  private record Handles(MethodHandle create, MethodHandle run, MethodHandle leave) {}

  private static final @Nullable Handles HANDLES = find();
  // static and final, so that the compiler inlines what they point to; never called without HANDLES
  private static final MethodHandle NONE =
      MethodHandles.throwException(void.class, IllegalStateException.class);
  private static final MethodHandle CREATE = HANDLES == null ? NONE : HANDLES.create();
  private static final MethodHandle RUN = HANDLES == null ? NONE : HANDLES.run();
  private static final MethodHandle LEAVE = HANDLES == null ? NONE : HANDLES.leave();

  private final Object continuation;
  private boolean done;

  ContinuationCoroutine(Runnable code) {
    Runnable whole =
        () -> {
          try {
            code.run();
          } finally {
            done = true;
          }
        };
    continuation = invokeCreate(whole);
  }

  static boolean isAvailable() {
    return HANDLES != null;
  }

  private static @Nullable Handles find() {
    try {
      Class<?> type = Class.forName("jdk.internal.vm.Continuation");
      Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
      var lookup = MethodHandles.lookup();
      Object scope =
          lookup
              .findConstructor(scopeType, MethodType.methodType(void.class, String.class))
              .invoke("undercurrent");
      var create =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
              .bindTo(scope)
              .asType(MethodType.methodType(Object.class, Runnable.class));
      var run =
          lookup
              .findVirtual(type, "run", MethodType.methodType(void.class))
              .asType(MethodType.methodType(void.class, Object.class));
      var leave =
          lookup
              .findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
              .bindTo(scope)
              .asType(MethodType.methodType(void.class));
      return new Handles(create, run, leave);
    } catch (Throwable missing) { // no flag, or another JVM: virtual threads serve instead
      return null;
    }
  }

  private static Object invokeCreate(Runnable code) {
    try {
      return CREATE.invokeExact(code);
    } catch (Throwable failure) {
      throw asUnchecked(failure);
    }
  }

  @Override
  public void resume() {
    try {
      RUN.invokeExact(continuation);
    } catch (Throwable failure) {
      throw asUnchecked(failure);
    }
  }

  @Override
  public void suspend() {
    try {
      LEAVE.invokeExact();
    } catch (Throwable failure) {
      throw asUnchecked(failure);
    }
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public void abandon() {} // an unreachable continuation is garbage like any object

  private static RuntimeException asUnchecked(Throwable failure) {
    if (failure instanceof RuntimeException exception) {
      return exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(failure);
  }
}
