package undercurrent.bench.mm1;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// How many customers are served in an invocation.
@State(Scope.Thread)
public class Customers {
  static final int MANY = 1_000_000;

  @Param("" + MANY)
  public int amount;
}
