package undercurrent.settings;

import java.util.function.Function;

/// What reading a text gave: a value, or the problem that refused it.
public sealed interface Answer<T> {

  /// The text was understood.
  record Accepted<T>(T value) implements Answer<T> {}

  /// The text was refused.
  record Refused<T>(Problem problem) implements Answer<T> {}

  /// Returns the value, or throws a [SettingException] that carries the problem.
  default T orThrow() {
    return switch (this) {
      case Accepted<T>(T value) -> value;
      case Refused<T>(Problem problem) -> throw new SettingException(problem);
    };
  }

  /// Returns the answer with its value, if there is one, changed.
  default <R> Answer<R> map(Function<T, R> change) {
    return switch (this) {
      case Accepted<T>(T value) -> new Accepted<>(change.apply(value));
      case Refused<T>(Problem problem) -> new Refused<>(problem);
    };
  }
}
