package undercurrent.report;

import undercurrent.trace.Happening;

/// What happened, in one sentence.
public final class CauseText {
  private CauseText() {}

  /// Returns the sentence of a happening.
  public static String of(Happening what) {
    return switch (what) {
      case Happening.Began began -> "The run began.";
      case Happening.WorldChanged world -> "The world changed: " + world.what() + ".";
      case Happening.SignalReleased released -> released(released);
      case Happening.SignalPinned pinned -> pinned(pinned);
      case Happening.WorkRequested work -> requested(work);
      case Happening.Worked work -> worked(work);
      case Happening.WorkFinished work -> finished(work);
      case Happening.MachineUsed used ->
          Titles.sentence(used.what()) + " used " + hours(used.hours()) + " of machine time.";
      case Happening.Bought bought ->
          Titles.sentence(bought.what())
              + " were bought for "
              + Figures.decimals(bought.cost(), 0)
              + ".";
      case Happening.ArtifactMade made -> made(made);
      case Happening.StepRan step ->
          "Step '"
              + step.step()
              + "' of pipeline '"
              + step.pipeline()
              + "' "
              + (step.succeeded() ? "ran." : "failed.");
      case Happening.PipelineChanged changed -> changed(changed);
      case Happening.PipelineRan ran -> ran(ran);
      case Happening.GateDecided gate -> decided(gate);
      case Happening.Released released -> inProduction(released);
      case Happening.RolledBack back ->
          "'" + back.version() + "' of " + back.component() + " was taken out of production again.";
      case Happening.QualityRead read -> quality(read);
      case Happening.LatencyRead read -> latency(read);
      case Happening.DataMoved data ->
          Figures.decimals(data.gigabytes(), 0) + " GB of data were " + moved(data.stage()) + ".";
      case Happening.Drove drove -> drove(drove);
      case Happening.SuiteDriven suite ->
          "The scenario suite was driven by "
              + words(suite.driver())
              + ": "
              + suite.collisions()
              + " collisions of "
              + suite.encounters()
              + ".";
      case Happening.CallsEnded calls ->
          "Of "
              + calls.requests()
              + " requests "
              + calls.fallbacks()
              + " were answered without "
              + calls.component()
              + ": "
              + calls.timeouts()
              + " calls took too long, "
              + calls.stopped()
              + " were not made.";
      case Happening.RulesLeftTooFew rules ->
          "Rules '"
              + rules.version()
              + "' left too few candidates for "
              + count(rules.requests(), "request")
              + "; others stepped in.";
      case Happening.TurnEnded turn ->
          "Turn "
              + turn.turn()
              + " of the loop ended after "
              + Figures.decimals(turn.hours() / 24, 1)
              + " days: "
              + words(turn.ending())
              + ".";
      case Happening.Traded traded -> TradeText.traded(traded);
      case Happening.SlatesJudged judged -> TradeText.judged(judged);
      case Happening.ExposureRead exposure -> TradeText.exposure(exposure);
      case Happening.RegretRead regret -> TradeText.regret(regret);
      case Happening.AgeRead age -> TradeText.age(age);
      case Happening.FeedRead feed -> TradeText.feed(feed);
      case Happening.Returned returned -> TradeText.returned(returned);
      case Happening.AlarmRaised alarm -> alarm(alarm);
      case Happening.IncidentOpened opened ->
          Titles.sentence(opened.incident()) + " was opened: " + opened.subject() + ".";
      case Happening.IncidentClosed closed ->
          Titles.sentence(closed.incident())
              + " ended; service was restored after "
              + hours(closed.hours())
              + ".";
      case Happening.DebtBegan debt -> "The debt '" + debt.title() + "' took up its work.";
      case Happening.DebtRepaid debt ->
          "The debt '" + debt.debt() + "' was paid back with " + hours(debt.hours()) + " of work.";
      case Happening.Decided decided ->
          Titles.sentence(Titles.person(decided.who())) + " decided: " + decided.what() + ".";
      case Happening.DecisionTaken decision -> WorkText.decision(decision);
      case Happening.ChangeRequested change -> WorkText.requested(change);
      case Happening.ChangeStepped change -> WorkText.stepped(change);
      case Happening.ChangeReleased change -> WorkText.released(change);
      case Happening.ChangeFailed change -> WorkText.failed(change);
      case Happening.ChangeMended change -> WorkText.mended(change);
      case Happening.CapabilityChanged capability -> WorkText.capability(capability);
      case Happening.Paged page -> WorkText.paged(page);
      case Happening.IncidentMoved incident -> WorkText.moved(incident);
      case Happening.ReleasesFrozen freeze -> WorkText.frozen(freeze);
      case Happening.SystemRead read -> WorkText.system(read);
      case Happening.PersonJoined joined -> PeopleText.joined(joined);
      case Happening.PersonLeft left -> PeopleText.left(left);
      case Happening.WorkReviewed review -> PeopleText.reviewed(review);
      case Happening.WorkBounced bounced -> PeopleText.bounced(bounced);
      case Happening.WorkDropped dropped -> PeopleText.dropped(dropped);
      case Happening.OutageBegan outage -> OutageText.began(outage);
      case Happening.OutageEnded outage -> OutageText.ended(outage);
      case Happening.Diagnosed diagnosis -> OutageText.diagnosed(diagnosis);
      case Happening.ErrorBudgetRead budget -> OutageText.read(budget);
      case Happening.Scheduled due -> Titles.sentence(due.what()) + " was due.";
      case Happening.PartChanged part -> WorkText.changed(part);
    };
  }

  private static String released(Happening.SignalReleased signal) {
    return "The owner of '"
        + signal.signal()
        + "' released it anew (release "
        + signal.release()
        + ") and moved its meaning by "
        + Figures.decimals(signal.size(), 2)
        + " of its own noise.";
  }

  private static String pinned(Happening.SignalPinned signal) {
    return signal.pinned()
        ? "The team froze '" + signal.signal() + "' at release " + signal.release() + "."
        : "The team took up '" + signal.signal() + "' again, at release " + signal.release() + ".";
  }

  private static String requested(Happening.WorkRequested work) {
    return "'"
        + work.title()
        + "' was asked for: "
        + hours(work.hours())
        + " of "
        + words(work.skill())
        + ".";
  }

  private static String worked(Happening.Worked work) {
    return Titles.sentence(Titles.person(work.person()))
        + " worked "
        + hours(work.hours())
        + " ("
        + words(work.stage())
        + ", "
        + words(work.nature())
        + ").";
  }

  private static String finished(Happening.WorkFinished work) {
    return "'"
        + work.title()
        + "' was finished, "
        + hours(work.waitedHours())
        + " after it was asked for.";
  }

  private static String made(Happening.ArtifactMade made) {
    String from = made.from().isEmpty() ? "" : " from '" + made.from() + "'";
    String rows = made.rows() > 1 ? " with " + count(made.rows(), "row") : "";
    return Titles.sentence(words(made.type()))
        + " '"
        + made.artifact()
        + "' was made"
        + from
        + rows
        + ".";
  }

  private static String changed(Happening.PipelineChanged pipeline) {
    return "Pipeline '"
        + pipeline.pipeline()
        + "' was changed ("
        + pipeline.change()
        + "); it now has "
        + count(pipeline.steps(), "step")
        + ".";
  }

  private static String ran(Happening.PipelineRan pipeline) {
    return "Pipeline '"
        + pipeline.pipeline()
        + "' ran "
        + count(pipeline.steps(), "step")
        + ": "
        + count(pipeline.rowsIn(), "row")
        + " in, "
        + Figures.whole(pipeline.rowsOut())
        + " out.";
  }

  private static String decided(Happening.GateDecided gate) {
    String verdict = gate.passed() ? " let '" : " held '";
    String end = gate.passed() ? "' pass" : "' back";
    String reason = gate.reason().isEmpty() ? "" : ": " + gate.reason();
    return "Gate '" + gate.gate() + "'" + verdict + gate.artifact() + end + reason + ".";
  }

  private static String inProduction(Happening.Released released) {
    return "'"
        + released.version()
        + "' of "
        + released.component()
        + " went into production, "
        + Figures.decimals(released.leadHours() / 24, 1)
        + " days after the newest data in it.";
  }

  private static String quality(Happening.QualityRead read) {
    String who =
        switch (read.view()) {
          case "offline" -> "Validation before release read an accuracy of";
          case "online" -> "Delayed labels from production showed an accuracy of";
          case "oracle" -> "The true accuracy, which only the observer sees, was";
          case "selected" -> "On the rows that it was selected on, the best of a sweep had";
          case "optimism" ->
              "On later rows the best of a sweep was less ahead than it had looked, by";
          case "order" ->
              "Scores put new goods and others as the shopper likes them, in a share of";
          case "calibration" -> "Confidence lay apart from accuracy by";
          case "index" -> "Of what an exact search finds, retrieval's search found";
          default -> "'" + read.view() + "' read";
        };
    String slice = read.slice().equals("all") ? "" : " in '" + read.slice() + "'";
    return who
        + " "
        + Figures.decimals(read.value(), 3)
        + slice
        + " (over "
        + count(read.count(), "case")
        + ").";
  }

  private static String latency(Happening.LatencyRead read) {
    return count(read.requests(), "request")
        + " to "
        + (read.component().equals("all") ? "the whole service" : "'" + read.component() + "'")
        + " took "
        + Figures.decimals(read.p50(), 1)
        + " ms in the median and "
        + Figures.decimals(read.p99(), 1)
        + " ms at the 99th percentile.";
  }

  private static String drove(Happening.Drove drove) {
    return "The fleet drove "
        + Figures.decimals(drove.miles(), 0)
        + " miles in '"
        + drove.slice()
        + "': "
        + Figures.decimals(drove.disengagements(), 1)
        + " disengagements, "
        + Figures.decimals(drove.collisions(), 3)
        + " collisions.";
  }

  private static String alarm(Happening.AlarmRaised alarm) {
    return "Detector '"
        + alarm.detector()
        + "' raised an alarm about '"
        + alarm.subject()
        + "': "
        + Figures.decimals(alarm.statistic(), 3)
        + " against a limit of "
        + Figures.decimals(alarm.limit(), 3)
        + ".";
  }

  private static String moved(String stage) {
    return switch (stage) {
      case "candidates" -> "looked through";
      case "learned" -> "learnt from for the first time";
      default -> words(stage);
    };
  }

  private static String hours(double hours) {
    return Figures.decimals(hours, hours < 10 ? 1 : 0) + " h";
  }

  static String count(long number, String thing) {
    return Figures.whole(number) + " " + thing + (number == 1 ? "" : "s");
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }
}
