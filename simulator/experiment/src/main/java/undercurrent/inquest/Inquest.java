package undercurrent.inquest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import undercurrent.experiment.Measure;
import undercurrent.experiment.Stretch;
import undercurrent.inquest.Contribution.What;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.Root;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Looks into a replication for what moved a measure.
///
/// A measure is a fold, and nobody tells which events it reads. So it is asked: the fold is taken
/// once more without an event, and what that changes is what hangs on the event.
public final class Inquest {
  private static final Set<String> BETTER_LOW =
      Set.of("accuracy.optimism", "accuracy.calibration-error"); // worse when higher

  private static final int USUAL_WEEKS = 4;
  private static final double HOURS_PER_WEEK = 7 * 24;

  private final List<TraceEvent> events;
  private final Books books;
  private final List<Stretch> weeks = new ArrayList<>();

  /// Opens the inquest into a whole trace.
  ///
  /// @param horizonHours how long the run was
  public Inquest(List<TraceEvent> events, Books books, double horizonHours) {
    this.events = List.copyOf(events);
    this.books = books;
    int count = (int) Math.ceil(horizonHours / HOURS_PER_WEEK);
    List<List<TraceEvent>> byWeek = new ArrayList<>();
    for (int week = 0; week < count; week++) {
      byWeek.add(new ArrayList<>());
    }
    for (TraceEvent event : events) {
      byWeek.get(Math.min(count - 1, SimTime.weekNumber(event.time()) - 1)).add(event);
    }
    for (int week = 0; week < count; week++) {
      double length = Math.min(1, horizonHours / HOURS_PER_WEEK - week);
      weeks.add(new Stretch(byWeek.get(week), length, week * SimTime.WEEK, books));
    }
  }

  /// Returns the events.
  public List<TraceEvent> events() {
    return events;
  }

  /// Returns what is known of the whole replication.
  public Books books() {
    return books;
  }

  /// Returns how many weeks it has.
  public int weeks() {
    return weeks.size();
  }

  /// Returns the value of each week; NaN where there was nothing to read.
  public List<Double> weekly(Measure measure) {
    return weeks.stream().map(measure.fold()::over).toList();
  }

  /// Returns the move of a week; nothing when the measure had nothing to read in it.
  public Optional<Move> at(Measure measure, int week) {
    List<Double> values = weekly(measure);
    return Double.isNaN(values.get(week))
        ? Optional.empty()
        : Optional.of(move(measure, values, week));
  }

  /// Returns the sharpest moves, the sharpest first; the first week has none, and a shorter last
  /// week is left out where the measure adds up.
  public List<Move> sharpest(Measure measure, int most) {
    List<Double> values = weekly(measure);
    var moves = new ArrayList<Move>();
    for (int week = 1; week < values.size(); week++) {
      boolean isShort = measure.kind() == Measure.Kind.SUM && weeks.get(week).weeks() < 1;
      if (!Double.isNaN(values.get(week)) && !isShort) {
        moves.add(move(measure, values, week));
      }
    }
    moves.removeIf(move -> Double.isNaN(move.before()) || move.change() == 0);
    moves.sort(Comparator.comparingDouble(move -> -Math.abs(move.change())));
    return List.copyOf(moves.subList(0, Math.min(most, moves.size())));
  }

  private static Move move(Measure measure, List<Double> values, int week) {
    int reach = measure.kind() == Measure.Kind.SUM ? USUAL_WEEKS : 1;
    var before = new ArrayList<Double>();
    for (int earlier = week - 1; earlier >= 0 && before.size() < reach; earlier--) {
      if (!Double.isNaN(values.get(earlier))) {
        before.add(values.get(earlier));
      }
    }
    double usual = before.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    return new Move(measure, week, usual, values.get(week));
  }

  /// Returns what brought a move about: like events together, those first that did most in the
  /// direction of the move.
  public List<Contribution> contributions(Move move) {
    var now = influences(move.measure(), weeks.get(move.week()));
    var before = new ArrayList<Influence>();
    int counted = 0;
    if (move.measure().kind() == Measure.Kind.SUM) {
      for (int week = Math.max(0, move.week() - USUAL_WEEKS); week < move.week(); week++) {
        before.addAll(influences(move.measure(), weeks.get(week)));
        counted++;
      }
    }
    var groups = new LinkedHashMap<Key, Group>();
    for (Influence one : now) {
      groups.computeIfAbsent(one.key(), key -> new Group()).now.add(one);
    }
    for (Influence one : before) {
      groups.computeIfAbsent(one.key(), key -> new Group()).before.add(one);
    }
    var found = new ArrayList<Contribution>();
    for (Map.Entry<Key, Group> group : groups.entrySet()) {
      found.add(group.getValue().contribution(group.getKey(), Math.max(1, counted)));
    }
    double direction = move.change() < 0 ? -1 : 1;
    found.sort(Comparator.comparingDouble(one -> -direction * one.change()));
    return found;
  }

  /// Returns the sizes of the moves of a measure from one week to the next.
  public Usual usual(Measure measure) {
    List<Double> values = weekly(measure);
    var sizes = new ArrayList<Double>();
    for (int week = 1; week < values.size(); week++) {
      double size = Math.abs(move(measure, values, week).change());
      if (!Double.isNaN(size) && !Double.isNaN(values.get(week - 1))) {
        sizes.add(size);
      }
    }
    return Usual.of(sizes);
  }

  /// Returns what can have moved a reading; empty where the event is none that looks at what is in
  /// service, but a part of what happened.
  public Optional<Suspects> suspects(Move move, TraceEvent reading) {
    boolean isReading =
        reading.what() instanceof Happening.QualityRead
            || reading.what() instanceof Happening.LatencyRead;
    return isReading && move.measure().kind() == Measure.Kind.LEVEL
        ? Optional.of(Suspects.of(events, asked(move), reading, before(move, reading)))
        : Optional.empty();
  }

  private static Suspects.Asked asked(Move move) {
    String name = move.measure().name();
    boolean isBetterHigh =
        (name.startsWith("accuracy.") && !BETTER_LOW.contains(name)) || name.startsWith("value.");
    return new Suspects.Asked(name.startsWith("accuracy."), move.change() > 0 == isBetterHigh);
  }

  /// Returns the last reading of the same kind in an earlier week; 0 when there was none.
  private long before(Move move, TraceEvent reading) {
    What what = what(reading.what());
    for (long id = reading.id() - 1; id > 1; id--) {
      TraceEvent event = events.get(Math.toIntExact(id - 1));
      if (event.what().getClass() == reading.what().getClass()
          && SimTime.weekNumber(event.time()) - 1 < move.week()
          && isOfView(event.what(), reading.what())
          && what(event.what()).equals(what)) {
        return id;
      }
    }
    return 0;
  }

  private static boolean isOfView(Happening one, Happening other) {
    return !(one instanceof Happening.QualityRead read
        && other instanceof Happening.QualityRead also
        && !read.view().equals(also.view()));
  }

  /// Returns what was in service at a reading.
  public Optional<Served> served(TraceEvent reading) {
    return Served.at(events, reading);
  }

  /// Returns how much of a move of quality over all came of the conditions that were driven.
  public Optional<Mix> mix(Move move, TraceEvent reading) {
    if (move.week() > 0
        && reading.what() instanceof Happening.QualityRead read
        && read.slice().equals("all")) {
      return Mix.of(
          move, read.view(), weeks.get(move.week() - 1).events(), weeks.get(move.week()).events());
    }
    return Optional.empty();
  }

  private record Key(What what, Root root) {}

  private record Influence(TraceEvent event, Key key, double amount) {}

  /// Like events of the week, and of the weeks before.
  private static final class Group {
    final List<Influence> now = new ArrayList<>();
    final List<Influence> before = new ArrayList<>();

    Contribution contribution(Key key, int weeksBefore) {
      var example =
          Collections.max(
              now.isEmpty() ? before : now,
              Comparator.comparingDouble((Influence one) -> Math.abs(one.amount()))
                  .thenComparing(one -> -one.event().id()));
      return new Contribution(
          key.what(), key.root(), sum(now), sum(before) / weeksBefore, now.size(), example.event());
    }

    private static double sum(List<Influence> all) {
      return all.stream().mapToDouble(Influence::amount).sum();
    }
  }

  /// Returns what hangs on each event of a stretch that the measure reads.
  private List<Influence> influences(Measure measure, Stretch stretch) {
    double whole = measure.fold().over(stretch);
    var found = new ArrayList<Influence>();
    for (Class<?> kind : kindsThatCount(measure, stretch, whole)) {
      for (int i = 0; i < stretch.events().size(); i++) {
        TraceEvent event = stretch.events().get(i);
        if (event.what().getClass() == kind) {
          double rest = measure.fold().over(stretch.with(without(stretch.events(), i)));
          double amount = Double.isNaN(rest) ? whole : whole - rest;
          if (amount != 0) {
            found.add(new Influence(event, key(event), amount));
          }
        }
      }
    }
    return found;
  }

  private static List<Class<?>> kindsThatCount(Measure measure, Stretch stretch, double whole) {
    var kinds = new ArrayList<Class<?>>();
    stretch.events().stream().map(event -> event.what().getClass()).distinct().forEach(kinds::add);
    kinds.removeIf(
        kind -> {
          var others = stretch.events().stream().filter(e -> e.what().getClass() != kind).toList();
          return Double.compare(measure.fold().over(stretch.with(others)), whole) == 0;
        });
    return kinds;
  }

  private static List<TraceEvent> without(List<TraceEvent> events, int index) {
    var rest = new ArrayList<>(events);
    rest.remove(index);
    return rest;
  }

  private Key key(TraceEvent event) {
    return new Key(what(event.what()), books.causes().root(event.id()));
  }

  private What what(Happening what) {
    String kind = CanonicalTrace.kind(what);
    return switch (what) {
      case Happening.Worked work -> new What(kind, work.stage(), work.nature());
      case Happening.WorkRequested work -> new What(kind, work.stage(), "");
      case Happening.WorkFinished work ->
          new What(
              kind,
              Optional.ofNullable(books.courses().get(work.item()))
                  .map(course -> course.stage())
                  .orElse(""),
              "");
      case Happening.QualityRead read -> new What(kind, read.slice(), "");
      case Happening.LatencyRead read -> new What(kind, read.component(), "");
      case Happening.Released released -> new What(kind, released.component(), "");
      case Happening.MachineUsed used -> new What(kind, used.what(), "");
      case Happening.Traded traded -> new What(kind, traded.slice(), "");
      case Happening.Drove drove -> new What(kind, drove.slice(), "");
      default -> new What(kind, "", "");
    };
  }
}
