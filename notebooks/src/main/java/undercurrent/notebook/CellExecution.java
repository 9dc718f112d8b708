package undercurrent.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/// JShell's execution in this JVM: woven classes, one thread a snippet, the value itself kept.
final class CellExecution extends DirectExecutionControl {

  private final StopWeaver weaver = new StopWeaver();
  private final Object interrupting = new Object();
  private @Nullable CellThread running;
  private boolean interruptWaits;
  private @Nullable Object value;
  private @Nullable Throwable failure;
  private @Nullable ClassLoader loader;

  /// The value of the last snippet, which JShell itself reduces to text.
  @Nullable Object value() {
    return value;
  }

  /// What the last snippet threw, which JShell itself reduces to a name and a message.
  @Nullable Throwable failure() {
    return failure;
  }

  void forget() {
    value = null;
    failure = null;
  }

  /// Runs work of the notebook's own (its `toString`, its `toHtml`) where an interrupt reaches it.
  @Nullable Object run(Callable<@Nullable Object> work) throws Throwable {
    CellThread thread = new CellThread(work, loader);
    synchronized (interrupting) {
      if (interruptWaits) {
        throw CellStopped.at(null);
      }
      running = thread;
    }
    thread.start();
    try {
      return thread.await();
    } finally {
      synchronized (interrupting) {
        running = null;
        StopCheck.release();
      }
    }
  }

  /// Begins a cell, for which no interrupt was asked yet.
  void beginCell() {
    synchronized (interrupting) {
      interruptWaits = false;
    }
  }

  /// Stops what runs now, or the cell's next snippet when one is being compiled.
  void interrupt() throws InterruptedException {
    CellThread thread;
    synchronized (interrupting) {
      thread = running;
      if (thread == null) {
        interruptWaits = true;
        return;
      }
      thread.markStopped();
      StopCheck.stopEveryThread();
    }
    thread.halt();
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    for (ClassBytecodes each : classes) {
      weaver.know(each.name(), each.bytecodes());
    }
    ClassBytecodes[] woven = new ClassBytecodes[classes.length];
    for (int i = 0; i < classes.length; i++) {
      woven[i] = new ClassBytecodes(classes[i].name(), weaver.weave(classes[i].bytecodes()));
    }
    super.load(woven);
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    loader = snippet.getDeclaringClass().getClassLoader();
    try {
      value = run(() -> call(snippet));
      return "";
    } catch (Throwable e) {
      failure = e;
      throw new InvocationTargetException(e);
    }
  }

  private static @Nullable Object call(Method snippet) throws Exception {
    try {
      return snippet.invoke(null);
    } catch (InvocationTargetException e) {
      throw rethrown(e.getCause());
    }
  }

  /// Throws a cause of any type without wrapping it.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> Exception rethrown(@Nullable Throwable cause) throws E {
    throw (E) (cause == null ? new IllegalStateException("The snippet failed.") : cause);
  }

  /// Lets JShell use this execution rather than one that it makes.
  ExecutionControlProvider provider() {
    CellExecution execution = this;
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "undercurrent";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return execution;
      }
    };
  }
}
