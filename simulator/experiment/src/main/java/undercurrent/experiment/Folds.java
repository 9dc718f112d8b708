package undercurrent.experiment;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import undercurrent.kernel.SimTime;
import undercurrent.statistics.Quantiles;
import undercurrent.trace.Happening;
import undercurrent.trace.Happening.QualityRead;
import undercurrent.trace.TraceEvent;

/// The ways in which measures are read out of a trace.
final class Folds {
  private Folds() {}

  /// Adds up a number over the happenings of a type that satisfy a condition.
  static <H extends Happening> Measure.Fold sum(
      Class<H> type, Predicate<H> which, ToDoubleFunction<H> number) {
    return stretch -> {
      double sum = 0;
      for (TraceEvent event : stretch.events(type)) {
        H happening = type.cast(event.what());
        if (which.test(happening)) {
          sum += number.applyAsDouble(happening);
        }
      }
      return sum;
    };
  }

  /// Divides one fold by another; NaN where the other is 0.
  static Measure.Fold ratio(Measure.Fold above, Measure.Fold below) {
    return stretch -> {
      double divisor = below.over(stretch);
      return divisor == 0 ? Double.NaN : above.over(stretch) / divisor;
    };
  }

  /// Averages a number over the happenings of a type, each with a weight.
  static <H extends Happening> Measure.Fold mean(
      Class<H> type, Predicate<H> which, ToDoubleFunction<H> number, ToDoubleFunction<H> weight) {
    return ratio(
        sum(type, which, h -> number.applyAsDouble(h) * weight.applyAsDouble(h)),
        sum(type, which, weight));
  }

  /// Averages the quality of a slice as a view reads it, each reading by the cases behind it.
  static Measure.Fold quality(String view, String slice) {
    return mean(
        QualityRead.class,
        read -> read.view().equals(view) && read.slice().equals(slice),
        QualityRead::value,
        QualityRead::count);
  }

  /// Takes a quantile of a number over the happenings of a type.
  static <H extends Happening> Measure.Fold quantile(
      Class<H> type, ToDoubleFunction<H> number, double share) {
    return quantile(type, happening -> true, number, share);
  }

  /// Takes a quantile of a number over the happenings of a type that satisfy a condition.
  static <H extends Happening> Measure.Fold quantile(
      Class<H> type, Predicate<H> which, ToDoubleFunction<H> number, double share) {
    return stretch -> {
      var values = new Quantiles();
      for (TraceEvent event : stretch.events(type)) {
        H happening = type.cast(event.what());
        if (which.test(happening)) {
          values.add(number.applyAsDouble(happening));
        }
      }
      return values.count() == 0 ? Double.NaN : values.at(share);
    };
  }

  /// Averages the hours from each change upstream to the first alarm or incident after it.
  static double hoursToDetection(Stretch stretch) {
    double sum = 0;
    int count = 0;
    long faultAt = -1;
    for (TraceEvent event : stretch.events()) {
      if (faultAt < 0 && isChangeUpstream(event.what())) {
        faultAt = event.time();
      } else if (faultAt >= 0 && isNotice(event.what())) {
        sum += SimTime.inHours(event.time() - faultAt);
        count++;
        faultAt = -1;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static boolean isChangeUpstream(Happening what) {
    return what instanceof Happening.SignalReleased || what instanceof Happening.PipelineChanged;
  }

  private static boolean isNotice(Happening what) {
    return what instanceof Happening.AlarmRaised || what instanceof Happening.IncidentOpened;
  }

  /// Averages, over the time in which data came in between one release and the next, how long it
  /// waited for the release that learnt from it; data of one moment waits for that moment's
  /// release.
  static double daysToProduction(Stretch stretch) {
    double waited = 0;
    double hours = 0;
    double newest = Double.NaN;
    for (TraceEvent event : stretch.events()) {
      if (event.what() instanceof Happening.Released released) {
        double now = SimTime.inHours(event.time());
        double learnt = now - released.leadHours();
        if (learnt > newest) {
          waited += (learnt - newest) * (now - (learnt + newest) / 2);
          hours += learnt - newest;
        }
        newest = Double.isNaN(newest) ? learnt : Math.max(newest, learnt);
      }
    }
    return hours == 0 ? Double.NaN : waited / hours / 24;
  }
}
