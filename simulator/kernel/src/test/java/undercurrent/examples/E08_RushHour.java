package undercurrent.examples;

import java.util.Locale;
import undercurrent.fitting.RankedFits;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.ArrivalRate;
import undercurrent.random.PoissonArrivals;
import undercurrent.random.RandomStreams;
import undercurrent.random.Weibull;

/// Covers: arrivals whose rate changes by the hour, and fitting a distribution to data. Passengers
/// come to a station through a day; of the times to failure of a lift it is asked which
/// distribution they have.
final class E08_RushHour {
  private E08_RushHour() {}

  static void main(String... none) {
    var luck = new RandomStreams(1, 0);
    double[] perHour = new double[24];
    java.util.Arrays.fill(perHour, 30);
    perHour[8] = 240;
    perHour[17] = 180;
    var arrivals =
        new PoissonArrivals(ArrivalRate.cycle(SimTime.HOUR, perHour), luck.stream("passengers"));
    int[] seen = new int[24];
    var simulation = new Simulation();
    simulation.start(
        "passengers",
        self -> {
          while (true) {
            self.hold(arrivals.next() - simulation.now());
            seen[(int) (simulation.now() % SimTime.DAY / SimTime.HOUR)]++;
          }
        });
    simulation.runUntil(10 * SimTime.DAY);
    simulation.close();
    for (int hour : new int[] {7, 8, 9, 17}) {
      System.out.printf(
          Locale.ROOT,
          "%02d:00  %6.1f an hour, expected %.0f%n",
          hour,
          seen[hour] / 10.0,
          perHour[hour]);
    }
    var failures = luck.stream("failures");
    double[] hours = new double[200];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = new Weibull(2, 100).sample(failures);
    }
    System.out.println(RankedFits.ofContinuous(hours).table());
  }
}
