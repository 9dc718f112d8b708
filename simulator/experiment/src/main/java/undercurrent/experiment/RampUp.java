package undercurrent.experiment;

import static undercurrent.experiment.Measure.Kind.LEVEL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.delivery.Change;
import undercurrent.delivery.ChangeType;
import undercurrent.kernel.SimTime;
import undercurrent.statistics.Quantiles;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.ChangeRequested;
import undercurrent.trace.Happening.ChangeStepped;
import undercurrent.trace.Happening.PersonJoined;
import undercurrent.trace.Happening.SystemRead;
import undercurrent.trace.Happening.WorkBounced;
import undercurrent.trace.Happening.WorkRequested;
import undercurrent.trace.Happening.WorkReviewed;
import undercurrent.trace.Happening.Worked;
import undercurrent.trace.TraceEvent;

/// How quickly new members of the team are brought up to speed, read out of a trace: from the first
/// day of somebody who joined to the end of making the first change that was right at once.
///
/// A change was right at once when its review found nothing, or when it went into production and no
/// step on the way had sent it back.
final class RampUp {
  private final Map<String, Long> joined = new TreeMap<>();
  private final Map<String, Double> hours = new TreeMap<>();
  private final Map<Long, String> makers = new TreeMap<>();
  private final Map<Long, Long> madeAt = new TreeMap<>();
  private final Map<String, Long> items = new TreeMap<>(); // by the title of the making of a change
  private final Set<Long> sentBack = new TreeSet<>(); // items
  private final Set<Long> returned = new TreeSet<>(); // changes

  private RampUp() {}

  static List<Measure> measures() {
    return List.of(
        new Measure(
            "questions.joined",
            "people",
            "people who joined during the run",
            LEVEL,
            Folds.sum(PersonJoined.class, who -> true, who -> 1)),
        new Measure(
            "questions.ramp-up",
            "h",
            "how quickly can new members be brought up to speed: from the first day to the end of"
                + " making the first change that was right at once",
            LEVEL,
            RampUp::hoursToFirstCorrectChange,
            "nobody got so far"),
        new Measure(
            "questions.newcomer-reading",
            "nodes",
            "parts that somebody new has to know to make the median change of the run: all that it"
                + " can reach",
            LEVEL,
            RampUp::reading),
        new Measure(
            "questions.unowned-share",
            "ratio",
            "share of the parts that the models in service depend on about which nobody can be"
                + " asked",
            LEVEL,
            Folds.ratio(
                Folds.sum(SystemRead.class, read -> true, SystemRead::unowned),
                Folds.sum(SystemRead.class, read -> true, SystemRead::closure))));
  }

  /// Averages the hours over those who got as far; NaN where nobody did.
  private static double hoursToFirstCorrectChange(Stretch stretch) {
    var rampUp = new RampUp();
    for (TraceEvent event : stretch.events()) {
      rampUp.read(event);
    }
    return rampUp.hours.values().stream().sorted().mapToDouble(h -> h).average().orElse(Double.NaN);
  }

  private void read(TraceEvent event) {
    switch (event.what()) {
      case PersonJoined who -> joined.put(who.person(), event.time());
      case WorkRequested asked -> items.putIfAbsent(asked.title(), asked.item());
      case Worked worked -> made(worked, event.time());
      case WorkBounced back -> sentBack.add(back.item());
      case WorkReviewed review -> {
        if (review.found() == 0 && !sentBack.contains(review.item())) {
          correct(review.item());
        }
      }
      case ChangeStepped step -> {
        if (!step.passed()) {
          returned.add(step.change());
        }
      }
      case ChangeReleased released -> {
        Long item = items.get(Change.makingOf(released.change()));
        if (item != null && !returned.contains(released.change())) {
          correct(item);
        }
      }
      default -> {}
    }
  }

  private void made(Worked worked, long time) {
    if (joined.containsKey(worked.person())) {
      makers.put(worked.item(), worked.person());
      madeAt.put(worked.item(), time);
    } else {
      makers.remove(worked.item());
    }
  }

  private void correct(long item) {
    String maker = makers.get(item);
    Long end = madeAt.get(item);
    if (maker != null && end != null) {
      long begin = joined.getOrDefault(maker, end);
      hours.merge(maker, SimTime.inHours(end - begin), Math::min);
    }
  }

  private static double reading(Stretch stretch) {
    var sizes = new Quantiles();
    for (TraceEvent event : stretch.events()) {
      if (event.what() instanceof ChangeRequested change
          && !change.type().equals(ChangeType.REFRESH.id())) {
        sizes.add(change.nodes() + 1);
      } else if (event.what() instanceof WorkReviewed review) {
        sizes.add(review.nodes());
      }
    }
    return sizes.count() == 0 ? Double.NaN : sizes.at(0.5);
  }
}
