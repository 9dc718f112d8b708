package undercurrent.bench.mm1;

/// One server, Poisson arrivals and exponential service at a load of 0.9. The mean wait tends to
/// load / (1 − load) services: 9 seconds.
///
/// Arrivals have one stream of luck and services another, so that every library serves the same
/// customers, first come, first served.
public final class Mm1 {
  /// The mean time of a service, in seconds.
  public static final double SERVICE = 1;

  /// The mean time between arrivals, in seconds.
  public static final double BETWEEN = 1 / 0.9;

  /// The mean wait after infinitely many customers, in seconds.
  public static final double WAIT = 9;

  private Mm1() {}
}
