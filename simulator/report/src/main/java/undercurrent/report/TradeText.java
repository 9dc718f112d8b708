package undercurrent.report;

import undercurrent.trace.Happening;

/// What a shop's day, its lists and their ages are in words.
final class TradeText {
  private TradeText() {}

  static String traded(Happening.Traded traded) {
    return "A day of trade with "
        + customers(traded.slice())
        + ": "
        + CauseText.count(traded.requests(), "request")
        + ", "
        + CauseText.count(traded.clicks(), "click")
        + ", "
        + CauseText.count(traded.purchases(), "purchase")
        + ".";
  }

  static String judged(Happening.SlatesJudged judged) {
    return "The lists of a day for "
        + customers(judged.slice())
        + " were held against what was bought: NDCG "
        + Figures.decimals(judged.ndcg(), 3)
        + ".";
  }

  private static String customers(String slice) {
    return slice.equals("all") ? "all customers" : slice.replace('-', ' ');
  }

  static String exposure(Happening.ExposureRead exposure) {
    return "In four weeks "
        + Figures.percent(exposure.coverage())
        + " of the range was shown; the Gini index of exposure was "
        + Figures.decimals(exposure.gini(), 3)
        + ".";
  }

  static String regret(Happening.RegretRead regret) {
    return "The lists would bring "
        + Figures.decimals(regret.expectedClicks(), 2)
        + " clicks a request, the best lists "
        + Figures.decimals(regret.possibleClicks(), 2)
        + ".";
  }

  static String feed(Happening.FeedRead feed) {
    return "A week's feed brought "
        + CauseText.count(feed.events(), "event")
        + ": "
        + Figures.whole(feed.duplicates())
        + " had come before, "
        + Figures.whole(feed.late())
        + " were late, "
        + Figures.whole(feed.quarantined())
        + " broke the schema, "
        + Figures.whole(feed.bots())
        + " came from machines.";
  }

  static String returned(Happening.Returned returned) {
    return CauseText.count(returned.lines(), "line")
        + " came back; "
        + Figures.decimals(returned.value(), 2)
        + " was paid back for what lists had shown.";
  }

  static String age(Happening.AgeRead age) {
    return "The newest data in the "
        + age.subject()
        + " was "
        + Figures.decimals(age.hours() / 24, 1)
        + " days old.";
  }
}
