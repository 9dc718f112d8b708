package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that will be known at one moment, once: processes await it, somebody completes it.
///
/// @param <T> what is known then; `Void` when only the moment counts
public final class Promise<T extends @Nullable Object> implements Waitable {
  private final String name;
  private final List<SimProcess> line = new ArrayList<>(1);
  private final List<Runnable> followers = new ArrayList<>(1);
  private List<SimProcess> keepers = List.of();
  private @Nullable T value;
  private boolean kept;

  /// Makes a promise that is not kept yet.
  public Promise(String name) {
    this.name = name;
  }

  /// Keeps the promise: everyone who awaits it goes on now, in the order in which they came.
  ///
  /// @throws IllegalStateException when it is kept already
  public void complete(@Nullable T result) {
    if (kept) {
      throw new IllegalStateException("the promise '" + name + "' is kept already");
    }
    if (!line.isEmpty()) {
      line.getFirst().simulation().control().check(); // before anything is changed
    }
    kept = true;
    value = result;
    for (var process : line) {
      process.deliver(this);
    }
    line.clear();
    while (!followers.isEmpty()) {
      followers.removeFirst().run();
    }
  }

  /// Runs an action at the moment the promise is kept, at once when it is kept already.
  public void whenKept(Runnable action) {
    if (kept) {
      action.run();
    } else {
      followers.add(action);
    }
  }

  /// Tells whether it is kept.
  public boolean isKept() {
    return kept;
  }

  /// Returns the value of a kept promise.
  ///
  /// @throws IllegalStateException when it is not kept yet
  @SuppressWarnings("NullAway") // a promise of Void is kept with null
  public T value() {
    if (!kept) {
      throw new IllegalStateException("the promise '" + name + "' is not kept yet");
    }
    return value;
  }

  /// Returns a promise that is kept as soon as all of the given ones are.
  public static Promise<@Nullable Void> all(List<? extends Promise<?>> promises) {
    var all = new Promise<@Nullable Void>("all of " + names(promises));
    int[] open = {promises.size()};
    if (open[0] == 0) {
      all.complete(null);
    }
    for (var promise : promises) {
      promise.whenKept(
          () -> {
            if (--open[0] == 0) {
              all.complete(null);
            }
          });
    }
    return all;
  }

  /// Returns a promise that is kept with the first of the given ones that is; the others forget it.
  public static <P extends Promise<?>> Promise<P> any(List<P> promises) {
    var any = new Promise<P>("any of " + names(promises));
    for (var promise : promises) {
      if (promise.isKept()) {
        any.complete(promise);
        return any;
      }
    }
    var asked = new ArrayList<Runnable>();
    for (var promise : promises) {
      Runnable follower =
          () -> {
            any.complete(promise);
            for (int i = 0; i < asked.size(); i++) {
              Promise<?> other = promises.get(i);
              other.followers.remove(asked.get(i));
            }
          };
      asked.add(follower);
      promise.whenKept(follower);
    }
    return any;
  }

  private static String names(List<? extends Promise<?>> promises) {
    return promises.stream().map(Promise::describe).toList().toString();
  }

  /// Says which process must go on before it can be kept.
  void keeper(SimProcess process) {
    keepers = List.of(process);
  }

  void enlist(SimProcess process) {
    line.add(process);
  }

  @Override
  public void withdraw(SimProcess process) {
    line.remove(process);
  }

  @Override
  public List<SimProcess> givers() {
    return keepers;
  }

  @Override
  public String describe() {
    return name;
  }
}
