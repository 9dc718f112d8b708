package undercurrent.report;

import undercurrent.trace.Happening;

/// What was said about outages, their causes and the error budget, in one sentence each.
final class OutageText {
  private OutageText() {}

  static String began(Happening.OutageBegan outage) {
    return "Outage of " + outage.subject() + " (" + outage.type() + "): " + outage.what() + ".";
  }

  static String ended(Happening.OutageEnded outage) {
    return "The outage of "
        + outage.subject()
        + " ("
        + outage.type()
        + ") was mended after "
        + Figures.decimals(outage.hours(), 1)
        + " h.";
  }

  static String diagnosed(Happening.Diagnosed diagnosis) {
    String looked =
        ", after a look at "
            + diagnosis.looked()
            + (diagnosis.looked() == 1 ? " node." : " nodes.");
    return diagnosis.node().isEmpty()
        ? "Nothing was found about " + diagnosis.incident() + looked
        : "The cause of " + diagnosis.incident() + " was found at " + diagnosis.node() + looked;
  }

  static String read(Happening.ErrorBudgetRead budget) {
    return Figures.decimals(100 * budget.spent(), 0)
        + " % of the error budget of 30 days is spent.";
  }
}
