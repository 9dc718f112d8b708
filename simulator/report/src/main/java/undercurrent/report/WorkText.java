package undercurrent.report;

import undercurrent.trace.Happening;

/// What people did about changes, capabilities, incidents and decisions, in one sentence each.
final class WorkText {
  private WorkText() {}

  static String decision(Happening.DecisionTaken decision) {
    return Titles.sentence(Titles.person(decision.role()))
        + " chose '"
        + words(decision.answer())
        + "' at '"
        + words(decision.point())
        + "' (decided by: "
        + decision.by()
        + ").";
  }

  static String requested(Happening.ChangeRequested change) {
    String number = change.nodes() + (change.nodes() == 1 ? " node depends" : " nodes depend");
    String what = words(change.type()) + " of '" + change.node() + "'";
    String whose = change.title().contains(change.node()) ? number + " on it" : what;
    return "Change "
        + change.change()
        + " was asked for: "
        + change.title()
        + " ("
        + (whose.equals(what) ? what + ", on which " + number : whose)
        + ").";
  }

  static String stepped(Happening.ChangeStepped change) {
    return "Change "
        + change.change()
        + (change.passed() ? " passed " : " was sent back by ")
        + words(change.step())
        + ".";
  }

  static String released(Happening.ChangeReleased change) {
    return "Change "
        + change.change()
        + " ("
        + words(change.type())
        + ") went into production, "
        + Figures.decimals(change.leadHours() / 24, 1)
        + " days after it was asked for.";
  }

  static String failed(Happening.ChangeFailed change) {
    return "Change " + change.change() + " harmed production: " + change.how() + ".";
  }

  static String mended(Happening.ChangeMended change) {
    return "The harm of change "
        + change.change()
        + " was mended after "
        + Figures.decimals(change.hours(), 1)
        + " h: "
        + change.how()
        + ".";
  }

  static String capability(Happening.CapabilityChanged capability) {
    String what = Titles.sentence(words(capability.capability()));
    return switch (capability.state()) {
      case "begun" -> what + " was begun.";
      case "in-use" -> what + " came into use.";
      default -> what + " was given up.";
    };
  }

  static String paged(Happening.Paged page) {
    String whom = page.person().isEmpty() ? "nobody" : Titles.person(page.person());
    return "The page about "
        + page.incident()
        + " went to "
        + whom
        + " of rota "
        + Titles.person(page.rota())
        + " and was "
        + page.outcome()
        + ".";
  }

  static String moved(Happening.IncidentMoved incident) {
    return Titles.sentence(incident.incident()) + " came into " + words(incident.phase()) + ".";
  }

  static String frozen(Happening.ReleasesFrozen freeze) {
    String spent = Figures.decimals(100 * freeze.spent(), 0) + " % of the error budget is spent.";
    return freeze.frozen()
        ? "Risky releases were frozen: " + spent
        : "Releases are allowed again: " + spent;
  }

  static String system(Happening.SystemRead read) {
    return "The models in service depend on "
        + read.closure()
        + " of the system's "
        + read.nodes()
        + " parts; nobody here answers for "
        + read.unowned()
        + " of them.";
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }

  static String changed(Happening.PartChanged part) {
    return Titles.sentence(words(part.type())) + " '" + part.part() + "' " + part.change() + ".";
  }
}
