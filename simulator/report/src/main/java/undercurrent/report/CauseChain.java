package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import undercurrent.ledger.Books;
import undercurrent.ledger.ItemCourse;
import undercurrent.ledger.Root;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What led to an event, from its root on: who did what when, the pieces of work as one link each.
///
/// @param root in what it ends
/// @param links from the root to the event
public record CauseChain(Root root, List<Link> links) {
  private static final double TELLING = 1000;
  private static final int MOST_KINDS = 3;

  /// A link of the chain.
  ///
  /// @param event the event; for a piece of work its request
  /// @param work the piece of work that it stands for
  /// @param lane who did it, or where it happened
  /// @param omitted how many links were left out before it
  public record Link(TraceEvent event, Optional<ItemCourse> work, String lane, int omitted) {

    /// Returns the link as a phrase.
    public String phrase() {
      return work.map(Link::inWords).orElseGet(() -> CausePhrase.of(event));
    }

    /// Returns the link as a phrase without its week, to stand beside it.
    String phraseOnly() {
      return work.map(Link::inWords).orElseGet(() -> CausePhrase.of(event.what()));
    }

    private static String inWords(ItemCourse course) {
      String hours = Figures.decimals(course.touchHours(), 1) + " h in hand";
      String wait =
          course.isFinished() ? ", waited " + Figures.decimals(course.waitHours(), 0) + " h" : "";
      return course.title() + " (" + hours + wait + ")";
    }
  }

  /// Copies the list.
  public CauseChain {
    links = List.copyOf(links);
  }

  /// Returns what led to an event, in all its links.
  public static CauseChain of(Books books, TraceEvent symptom) {
    var links = new ArrayList<Link>();
    var seen = new HashSet<Long>();
    String lane = "the system";
    for (TraceEvent event : books.causes().chain(symptom.id()).reversed()) {
      Optional<ItemCourse> work =
          Optional.ofNullable(books.courses().get(ItemCourse.itemOf(event.what())));
      lane = lane(event.what(), work, lane);
      boolean isBeginning = event.what() instanceof Happening.Began && event.id() != symptom.id();
      if (!isBeginning && work.map(course -> seen.add(course.item())).orElse(true)) {
        links.add(new Link(event, work, lane, 0));
      }
    }
    return new CauseChain(books.causes().root(symptom.id()), links);
  }

  /// Returns the chain with the reading at its end that shows what it led to.
  CauseChain to(TraceEvent reading) {
    var longer = new ArrayList<>(links);
    if (links.isEmpty() || links.getLast().event().id() != reading.id()) {
      longer.add(new Link(reading, Optional.empty(), "production", 0));
    }
    return new CauseChain(root, longer);
  }

  /// Says of what kinds the links are that an abridged chain leaves out before one of its own, such
  /// as `18 pieces of work, 6 × gate decided`.
  String leftOut(Link shown) {
    int end = 0;
    while (links.get(end).event().id() != shown.event().id()) {
      end++;
    }
    var kinds = new LinkedHashMap<String, Integer>();
    for (Link link : links.subList(end - shown.omitted(), end)) {
      String kind = CanonicalTrace.kind(link.event().what()).replace('-', ' ');
      kinds.merge(link.work().isPresent() ? "work" : kind, 1, Integer::sum);
    }
    String most =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST_KINDS)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    return kinds.size() > MOST_KINDS ? most + ", …" : most;
  }

  /// Returns the chain with the most telling links only: its ends, what broke, was decided or
  /// noticed near its end, and the work that took longest.
  public CauseChain abridged(int most) {
    return abridged(most, 0);
  }

  /// Returns the chain with some of its links.
  ///
  /// @param most how many
  /// @param works how many of them are pieces of work, where there are so many
  CauseChain abridged(int most, int works) {
    if (links.size() <= most) {
      return this;
    }
    Set<Long> kept = new HashSet<>();
    kept.add(links.getFirst().event().id());
    var inner = new ArrayList<>(links.subList(1, links.size()).reversed());
    kept.add(inner.removeFirst().event().id());
    inner.sort(Comparator.comparingDouble(link -> -weight(link)));
    inner.stream().filter(l -> l.work().isPresent()).limit(works).forEach(l -> keep(kept, l));
    for (Link link : inner) {
      if (kept.size() < most) {
        keep(kept, link);
      }
    }
    return only(kept);
  }

  private static void keep(Set<Long> kept, Link link) {
    kept.add(link.event().id());
  }

  private CauseChain only(Set<Long> kept) {
    var shown = new ArrayList<Link>();
    int omitted = 0;
    for (Link link : links) {
      if (kept.contains(link.event().id())) {
        shown.add(new Link(link.event(), link.work(), link.lane(), omitted));
        omitted = 0;
      } else {
        omitted++;
      }
    }
    return new CauseChain(root, shown);
  }

  /// Returns only what tells something by itself, without pieces of work; the ends are kept.
  CauseChain withoutWork(int most) {
    var telling = new ArrayList<Link>();
    for (Link link : links) {
      boolean isEnd = link == links.getFirst() || link == links.getLast();
      if (isEnd || weight(link) >= TELLING) {
        telling.add(link);
      }
    }
    return new CauseChain(root, telling).abridged(most);
  }

  /// Events that tell something outweigh work, and work weighs the hours that it took.
  private static double weight(Link link) {
    if (link.work().isPresent()) {
      double hours = link.work().get().elapsedHours();
      return Double.isNaN(hours) ? link.work().get().touchHours() : Math.min(999, hours);
    }
    return switch (CauseMark.of(link.event())) {
      case "breaks" -> 4000;
      case "notices", "mends" -> 3000;
      default -> ordinary(link.event().what());
    };
  }

  private static double ordinary(Happening what) {
    return switch (what) {
      case Happening.GateDecided gate when !gate.passed() -> 2500;
      case Happening.ArtifactMade made when made.type().equals("model") -> 2200;
      case Happening.Released _ -> 2000;
      case Happening.QualityRead _ -> 0;
      default -> Explanation.isTelling(what) ? TELLING : 0;
    };
  }

  private static String lane(Happening what, Optional<ItemCourse> work, String before) {
    if (work.isPresent()) {
      return work.get().role().isEmpty() ? "nobody yet" : Titles.person(work.get().role());
    }
    return switch (what) {
      case Happening.Scheduled _ -> "calendar";
      case Happening.WorldChanged _, Happening.SignalReleased _ -> "the world";
      case Happening.DebtBegan _ -> "debts";
      case Happening.AlarmRaised _, Happening.IncidentOpened _, Happening.IncidentClosed _ ->
          "alarms";
      case Happening.Released _, Happening.RolledBack _ -> "production";
      case Happening.QualityRead _,
          Happening.LatencyRead _,
          Happening.CallsEnded _,
          Happening.Traded _,
          Happening.SlatesJudged _,
          Happening.Drove _ ->
          "production";
      default -> before;
    };
  }
}
