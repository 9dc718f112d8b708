package undercurrent.organisation;

import java.util.Locale;
import java.util.Optional;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.trace.Happening;

/// Looks over what is made: a review is work of its own, done by somebody else; what it finds goes
/// back to the maker, what it misses stays in the item.
final class Reviews {
  private static final double HOURS_TO_MEND_A_SLIP = 1; // assumed

  private final Organisation organisation;
  private final Optional<RandomStream> chance;

  Reviews(Organisation organisation, Optional<RandomStreams> streams) {
    this.organisation = organisation;
    this.chance = streams.map(each -> each.stream("reviews"));
  }

  /// Asks for the review of an item whose making is done.
  void ask(WorkItem item, Review review) {
    item.become(WorkState.IN_REVIEW);
    var made = item.work();
    var work =
        new Work(
            "review of '" + made.title() + "'",
            made.stage(),
            review.skill(),
            made.subsystem(),
            item.nature(),
            review.hours(),
            made.urgent());
    WorkItem looking = organisation.create(work, organisation.cause(), Optional.empty());
    Optional<String> maker = item.worker();
    boolean others = organisation.hasOther(maker, review.skill());
    looking.reviewing(others ? maker : Optional.empty());
    looking.done().whenKept(() -> judge(item, review, looking));
    organisation.offer(looking);
  }

  private void judge(WorkItem item, Review review, WorkItem looking) {
    int found = 0;
    for (int slip = 0; slip < item.defects(); slip++) {
      double chanceOfFinding = review.chanceOfFinding();
      found += chance.map(stream -> stream.nextBernoulli(chanceOfFinding)).orElse(false) ? 1 : 0;
    }
    String title = item.work().title();
    organisation.note(
        new Happening.WorkReviewed(
            item.number(),
            title,
            looking.worker().orElse("nobody"),
            review.nodes(),
            looking.hoursBooked(),
            found));
    if (found == 0) {
      organisation.finish(item);
      return;
    }
    Optional<String> maker = item.worker().filter(organisation::isPresent);
    String to = maker.orElse("the team");
    long bounced = organisation.note(new Happening.WorkBounced(item.number(), title, to, found));
    item.bounce(found, found * HOURS_TO_MEND_A_SLIP, bounced, maker);
    organisation.offer(item);
  }

  /// Returns why an item was given up when nobody began it in time.
  static String late(double hours) {
    return String.format(Locale.ROOT, "nobody began it within %.0f h", hours);
  }
}
