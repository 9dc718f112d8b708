package undercurrent.report;

import java.util.Locale;
import undercurrent.trace.Happening;

/// What happens among people in words: who comes and goes, what is looked over and sent back.
final class PeopleText {
  private PeopleText() {}

  static String joined(Happening.PersonJoined joined) {
    return Titles.sentence(Titles.person(joined.person())) + " began to work here.";
  }

  static String left(Happening.PersonLeft left) {
    return Titles.sentence(Titles.person(left.person())) + " left.";
  }

  static String reviewed(Happening.WorkReviewed review) {
    return String.format(
        Locale.ROOT,
        "%s looked over %s of '%s' and found %s.",
        Titles.sentence(Titles.person(review.reviewer())),
        CauseText.count(review.nodes(), "part"),
        review.title(),
        review.found() == 0 ? "nothing" : CauseText.count(review.found(), "slip"));
  }

  static String bounced(Happening.WorkBounced bounced) {
    return String.format(
        Locale.ROOT,
        "'%s' went back to %s with %s to mend.",
        bounced.title(),
        Titles.person(bounced.to()),
        CauseText.count(bounced.slips(), "slip"));
  }

  static String dropped(Happening.WorkDropped dropped) {
    return "'" + dropped.title() + "' was given up: " + dropped.reason() + ".";
  }
}
