package undercurrent.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names a work that the libraries are compared at: one class of benchmarks.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Work {

  /// Returns its name.
  String value();

  /// Returns what is counted a second, such as `customers`.
  String counts();
}
