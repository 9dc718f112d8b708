package undercurrent.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a benchmark a row of the table of results.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Row {

  /// Returns the library, and how it is used.
  String value();

  /// Returns whose it is.
  Side side();

  /// Returns up to how many events pending it is measured, where that is a parameter.
  int most() default Integer.MAX_VALUE;

  /// Whose a row is.
  enum Side {
    /// Our kernel as the launcher runs it, with which the others are compared.
    OURS,
    /// Our kernel under other flags, or with more to do.
    OUR_VARIANT,
    /// Another library.
    PEER,
    /// No library: what the machine can do.
    LIMIT
  }
}
