package undercurrent.experiment;

import static undercurrent.experiment.Measure.Kind.LEVEL;
import static undercurrent.experiment.Measure.Kind.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import undercurrent.ledger.ItemCourse;
import undercurrent.ledger.Root;
import undercurrent.ledger.Utilisation;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Person;
import undercurrent.trace.Happening.WorkFinished;
import undercurrent.trace.Happening.Worked;
import undercurrent.trace.TraceEvent;

/// How work flows, how busy people are, and in what the causes of the hours end.
final class FlowMeasures {
  private FlowMeasures() {}

  static List<Measure> of(Lifecycle lifecycle) {
    var all = new ArrayList<Measure>();
    for (Root root : Root.values()) {
      String meaning = "person-hours whose chain of causes ends in " + root.title();
      all.add(new Measure("effort.root." + root.id(), "h", meaning, SUM, rootedIn(root)));
    }
    all.add(new Measure("effort.meetings", "h", "person-hours in meetings", SUM, meetings()));
    all.add(
        new Measure(
            "flow.efficiency",
            "ratio",
            "share of the time from request to end that somebody had the work in hand",
            LEVEL,
            ratio(course -> true, ItemCourse::touchHours, ItemCourse::elapsedHours)));
    all.add(
        new Measure(
            "flow.came-back",
            "ratio",
            "share of the finished work that did something again",
            LEVEL,
            ratio(course -> true, course -> course.cameBack() ? 1 : 0, course -> 1)));
    for (Stage stage : lifecycle.stages()) {
      all.add(waiting(stage));
    }
    for (String role : lifecycle.staff().keySet()) {
      String meaning = "booked share of the hours that the calendars of this role offer";
      all.add(
          new Measure(
              "utilisation." + role, "ratio", meaning, LEVEL, shareOfOffered(role, work -> true)));
    }
    return all;
  }

  /// Meetings are work that the week appoints, and known by their title.
  private static Measure.Fold meetings() {
    return stretch ->
        stretch.events().stream()
            .filter(event -> event.what() instanceof Worked work && isMeeting(stretch, work))
            .mapToDouble(event -> ((Worked) event.what()).hours())
            .sum();
  }

  private static boolean isMeeting(Stretch stretch, Worked work) {
    ItemCourse course = stretch.books().courses().get(work.item());
    return course != null && course.title().equals("meetings");
  }

  private static Measure waiting(Stage stage) {
    return new Measure(
        "flow.wait." + stage.id(),
        "h",
        "hours, nights among them, that a finished piece of work of "
            + stage.title()
            + " lay in nobody's hands",
        LEVEL,
        ratio(c -> c.stage().equals(stage.id()), ItemCourse::waitHours, course -> 1));
  }

  private static Measure.Fold rootedIn(Root root) {
    return stretch -> {
      double sum = 0;
      for (TraceEvent event : stretch.events(Worked.class)) {
        if (event.what() instanceof Worked work
            && stretch.books().causes().root(event.id()) == root) {
          sum += work.hours();
        }
      }
      return sum;
    };
  }

  /// Divides sums over the work that was finished in a stretch.
  private static Measure.Fold ratio(
      Predicate<ItemCourse> which,
      ToDoubleFunction<ItemCourse> above,
      ToDoubleFunction<ItemCourse> below) {
    return stretch -> {
      double dividend = 0;
      double divisor = 0;
      for (TraceEvent event : stretch.events(WorkFinished.class)) {
        if (event.what() instanceof WorkFinished done) {
          ItemCourse course = stretch.books().courses().get(done.item());
          if (course != null && which.test(course)) {
            dividend += above.applyAsDouble(course);
            divisor += below.applyAsDouble(course);
          }
        }
      }
      return divisor == 0 ? Double.NaN : dividend / divisor;
    };
  }

  /// Divides booked hours of a role by those that the calendars of its people offer.
  static Measure.Fold shareOfOffered(String role, Predicate<Worked> which) {
    return stretch -> {
      double offered = 0;
      for (Person person : stretch.books().people()) {
        if (person.role().id().equals(role)) {
          offered += Utilisation.offered(person, stretch.from(), stretch.to());
        }
      }
      double booked = 0;
      for (TraceEvent event : stretch.events(Worked.class)) {
        if (event.what() instanceof Worked work && work.role().equals(role) && which.test(work)) {
          booked += work.hours();
        }
      }
      return offered == 0 ? Double.NaN : booked / offered;
    };
  }
}
