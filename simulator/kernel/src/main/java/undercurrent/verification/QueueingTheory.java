package undercurrent.verification;

/// Closed forms of queueing theory.
///
/// Letters as in Gross, Shortle, Thompson and Harris, *Fundamentals of Queueing Theory*: λ is the
/// arrival rate, μ the rate of one server, ρ the utilisation, c the number of servers, *offered*
/// the load λ/μ. Waits are in the unit of time of the rates.
public final class QueueingTheory {
  private QueueingTheory() {}

  /// Returns the mean wait in line of M/G/1 (Pollaczek and Khinchine).
  ///
  /// @param mean the mean service time
  /// @param variance its variance
  public static double pollaczekKhinchine(double lambda, double mean, double variance) {
    double rho = lambda * mean;
    return lambda * (variance + mean * mean) / (2 * (1 - rho));
  }

  /// Returns the share of customers that M/G/c/c loses (Erlang B).
  public static double erlangB(int c, double offered) {
    double loss = 1;
    for (int k = 1; k <= c; k++) {
      loss = offered * loss / (k + offered * loss);
    }
    return loss;
  }

  /// Returns the share of customers that wait in M/M/c (Erlang C).
  public static double erlangC(int c, double offered) {
    double loss = erlangB(c, offered);
    double rho = offered / c;
    return loss / (1 - rho * (1 - loss));
  }

  /// Returns the mean wait in line of M/M/c.
  public static double waitOfMmc(int c, double lambda, double mu) {
    return erlangC(c, lambda / mu) / (c * mu - lambda);
  }

  /// Returns the chance that there are so many in a birth-and-death process.
  ///
  /// @param births the rates of birth in states 0, 1, …
  /// @param deaths the rates of death in states 1, 2, …, one for each birth
  public static double[] birthAndDeath(double[] births, double[] deaths) {
    double[] chances = new double[births.length + 1];
    chances[0] = 1;
    double sum = 1;
    for (int state = 1; state < chances.length; state++) {
      chances[state] = chances[state - 1] * births[state - 1] / deaths[state - 1];
      sum += chances[state];
    }
    for (int state = 0; state < chances.length; state++) {
      chances[state] /= sum;
    }
    return chances;
  }

  /// Returns the mean of a distribution over 0, 1, ….
  public static double mean(double[] chances) {
    double mean = 0;
    for (int state = 0; state < chances.length; state++) {
      mean += state * chances[state];
    }
    return mean;
  }

  /// Returns the mean wait in line of a class in M/G/1 with priorities, not preemptive (Cobham
  /// 1954).
  ///
  /// @param priority the class, 0 for the highest
  /// @param lambdas the arrival rates of the classes
  /// @param mean the mean service time of all
  /// @param variance its variance
  public static double cobham(int priority, double[] lambdas, double mean, double variance) {
    double total = 0;
    double above = 0;
    for (int k = 0; k < lambdas.length; k++) {
      total += lambdas[k];
      above += k < priority ? lambdas[k] * mean : 0;
    }
    double residual = total * (variance + mean * mean) / 2;
    return residual / ((1 - above) * (1 - above - lambdas[priority] * mean));
  }

  /// Returns the mean time in the system of a class in M/M/1 with preemptive-resume priorities and
  /// one service rate for all (White and Christie 1958).
  public static double preemptiveResume(int priority, double[] lambdas, double mu) {
    double above = 0;
    for (int k = 0; k < priority; k++) {
      above += lambdas[k] / mu;
    }
    return 1 / mu / ((1 - above) * (1 - above - lambdas[priority] / mu));
  }

  /// Returns the root σ in (0, 1) of σ = exp(−μ(1 − σ)/λ), the chance of a wait in D/M/1.
  public static double chanceOfWaitInDm1(double lambda, double mu) {
    double sigma = 0.5;
    for (int i = 0; i < 10_000; i++) {
      sigma = StrictMath.exp(-mu * (1 - sigma) / lambda);
    }
    return sigma;
  }
}
