package undercurrent.debt;

/// A hidden technical debt at work: it moves things of the system, and what people and models make
/// of that is their affair.
///
/// A debt never multiplies a result, and nothing outside it asks whether it is there.
@FunctionalInterface
public interface Debt {

  /// Takes up its work at a site: starts processes there, moves signals, pipelines, services.
  void install(Site site);
}
