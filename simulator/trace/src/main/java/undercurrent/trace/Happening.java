package undercurrent.trace;

/// The kinds of things that happen in a run.
///
/// Every measure is a fold over these. A name in text is kebab-case; hours are person-hours; a
/// share lies in 0 … 1.
public sealed interface Happening {

  /// The replication began: the root of every chain of causes.
  record Began(String scenario) implements Happening {}

  /// Something in the world changed by itself: a season, a law, a new range of goods.
  record WorldChanged(String what) implements Happening {}

  /// The owner of a signal released it anew; `size` is in units of the signal's own noise.
  record SignalReleased(String signal, int release, double size) implements Happening {}

  /// A consumer froze a signal at a release, or took it up again.
  record SignalPinned(String signal, int release, boolean pinned) implements Happening {}

  /// Somebody or something asked for work.
  record WorkRequested(long item, String title, String stage, String skill, double hours)
      implements Happening {}

  /// A person worked on an item: the only place where hours and wages are booked.
  record Worked(
      long item,
      String person,
      String role,
      String stage,
      String subsystem,
      String nature,
      double hours,
      double cost)
      implements Happening {}

  /// An item of work was finished.
  record WorkFinished(long item, String title, double waitedHours) implements Happening {}

  /// A machine was used: compute and storage.
  record MachineUsed(String what, double hours, double cost) implements Happening {}

  /// Something was bought from others: labels, sensors, licences.
  record Bought(String what, double cost) implements Happening {}

  /// A thing was made from other things: data, labels, tables, models, releases.
  record ArtifactMade(String artifact, String type, String from, long rows) implements Happening {}

  /// A step of a pipeline ran.
  record StepRan(String pipeline, String step, boolean succeeded) implements Happening {}

  /// A pipeline got other steps.
  record PipelineChanged(String pipeline, int steps, String change) implements Happening {}

  /// A pipeline ran to its end.
  record PipelineRan(String pipeline, int steps, long rowsIn, long rowsOut) implements Happening {}

  /// A gate decided whether something may go on.
  record GateDecided(String gate, String artifact, boolean passed, String reason)
      implements Happening {}

  /// A version went into production. `leadHours` runs from the data or the request behind it.
  record Released(String component, String version, double leadHours) implements Happening {}

  /// A version was taken out of production again.
  record RolledBack(String component, String version) implements Happening {}

  /// Quality was read, as `offline`, `online` or `oracle` see it; slice `all` is everything.
  record QualityRead(String view, String slice, double value, long count) implements Happening {}

  /// Requests were answered by a component (or `all`); latencies in milliseconds.
  record LatencyRead(String component, long requests, double p50, double p95, double p99)
      implements Happening {}

  /// How the calls of a component ended in a window of traffic: in time, too late, stopped by an
  /// open breaker; and how many of the requests took the way out.
  record CallsEnded(String component, long requests, long timeouts, long stopped, long fallbacks)
      implements Happening {}

  /// A version of the rules removed so many candidates that requests of a day had fewer left than
  /// places, and others stepped in.
  record RulesLeftTooFew(String version, long requests) implements Happening {}

  /// Data went through a stage of the funnel: `recorded`, `uploaded`, `kept` (in sync),
  /// `candidates` (looked through), `labeled`, `learned` (for the first time); or were `deleted`.
  record DataMoved(String stage, double gigabytes, long items) implements Happening {}

  /// The fleet drove in one slice of conditions.
  record Drove(
      String slice, double miles, double disengagements, double collisions, double phantomBrakes)
      implements Happening {}

  /// A suite of scenarios near the physical limit was driven; empty roads have no collisions, and
  /// only they count phantom brakes.
  record SuiteDriven(
      String driver, int collisions, int encounters, int phantomBrakes, double emptyMinutes)
      implements Happening {}

  /// A day of trade of the shoppers of a slice; `all` is everybody. Money is in the currency of the
  /// prices; the margin is what is left of the revenue after what the goods cost the shop. Degraded
  /// requests did without a component.
  record Traded(
      String slice,
      long requests,
      long impressions,
      long clicks,
      long purchases,
      double revenue,
      double margin,
      long degraded)
      implements Happening {}

  /// The slates of a day were held against what the shoppers of a slice bought in the same visit:
  /// means over their requests. Novelty is in bits, the mean of −log₂ of an item's share of sales;
  /// diversity is 1 − the mean similarity of two items of a slate.
  record SlatesJudged(
      String slice,
      long requests,
      double ndcg,
      double recall,
      double hitRate,
      double reciprocalRank,
      double novelty,
      double diversity)
      implements Happening {}

  /// Stock was taken of what was shown over four weeks: the share of the range, and the Gini index
  /// of exposure over items.
  record ExposureRead(double coverage, double gini) implements Happening {}

  /// The observer compared slates with the best that could have been shown: the clicks expected of
  /// both, per request.
  record RegretRead(long requests, double possibleClicks, double expectedClicks)
      implements Happening {}

  /// It was looked up how old something in service is, such as a model or an index: the time since
  /// the newest data in it.
  record AgeRead(String subject, double hours) implements Happening {}

  /// The feed of events was read for a week: events that came in, and among them those that had come
  /// before, came late, broke the schema, or were of sessions taken for machines.
  record FeedRead(long events, long duplicates, long late, long quarantined, long bots)
      implements Happening {}

  /// Bought goods came back: lines of a day, what was paid back for those that a list had brought
  /// about or shown, and the margin lost with them, in the currency of the prices.
  record Returned(long lines, double value, double margin) implements Happening {}

  /// A detector raised its voice about a subject.
  record AlarmRaised(String detector, String subject, double statistic, double limit)
      implements Happening {}

  /// Service was found to be harmed.
  record IncidentOpened(String incident, String subject) implements Happening {}

  /// Service was restored.
  record IncidentClosed(String incident, double hours) implements Happening {}

  /// A debt took up its work in the run.
  record DebtBegan(String debt, String title) implements Happening {}

  /// A debt was paid back by people's work.
  record DebtRepaid(String debt, double hours) implements Happening {}

  /// A turn of the loop ended `hours` after it began: `released`, `taken-back`, `over-budget`,
  /// `starved`, `not-launched`, `refused-by-model-validation` or `refused-by-system-validation`.
  record TurnEnded(long turn, String ending, double hours) implements Happening {}

  /// A decision that people took.
  record Decided(String who, String what) implements Happening {}

  /// Somebody in a role chose one of the answers on offer at a decision point; `by` names who decided
  /// for the role: `usual`, a policy, or `player`.
  record DecisionTaken(String point, String role, String answer, String by) implements Happening {}

  /// A change of the system was asked for: what it is about, and how many nodes of the system graph
  /// depend on what it touches.
  record ChangeRequested(long change, String type, String title, String node, int nodes)
      implements Happening {}

  /// A change went through a step on its way to production, or was sent back there.
  record ChangeStepped(long change, String step, boolean passed) implements Happening {}

  /// A change went into production. `leadHours` runs from its request.
  record ChangeReleased(long change, String type, double leadHours) implements Happening {}

  /// A change harmed production.
  record ChangeFailed(long change, String how) implements Happening {}

  /// What a change had harmed was restored, `hours` after the harm began.
  record ChangeMended(long change, String how, double hours) implements Happening {}

  /// A capability was begun, came into use, or was given up: `begun`, `in-use`, `given-up`.
  record CapabilityChanged(String capability, String state) implements Happening {}

  /// Somebody on call was paged about an incident; the outcome is `answered`, `missed` or `bounced`.
  record Paged(String incident, String rota, String person, String outcome) implements Happening {}

  /// An incident came into another phase: `triage`, `mitigation`, `resolution`, `post-mortem`,
  /// `actions`.
  record IncidentMoved(String incident, String phase) implements Happening {}

  /// Risky releases were frozen, or allowed again; `spent` is the share of the error budget that was
  /// used up.
  record ReleasesFrozen(boolean frozen, double spent) implements Happening {}

  /// The system was looked at as a graph: its parts and links, the parts that the models in service
  /// depend on, those of them that nobody in the organisation answers for, the links that were never
  /// declared, and the parts that lie in feedback loops.
  record SystemRead(
      long nodes, long links, long closure, long unowned, long undeclared, long looped)
      implements Happening {}

  /// Somebody began to work here: a hire on the first day.
  record PersonJoined(String person, String role) implements Happening {}

  /// Somebody stopped working here.
  record PersonLeft(String person, String role) implements Happening {}

  /// A reviewer looked over `nodes` parts of an item and found this many slips.
  record WorkReviewed(long item, String title, String reviewer, int nodes, double hours, int found)
      implements Happening {}

  /// An item went back to its maker with slips to mend.
  record WorkBounced(long item, String title, String to, int slips) implements Happening {}

  /// An item was given up before anybody began it.
  record WorkDropped(long item, String title, String reason) implements Happening {}

  /// Something that the system stands on failed: `infrastructure`, `dependency`, `deploy` or
  /// `configuration`; it is no matter of machine learning.
  record OutageBegan(String type, String subject, String what) implements Happening {}

  /// An outage was mended, `hours` after it began.
  record OutageEnded(String type, String subject, double hours) implements Happening {}

  /// Somebody looked for the cause of an incident over `looked` nodes and found it at one; `node` is
  /// empty when nothing was found.
  record Diagnosed(String incident, String node, int looked) implements Happening {}

  /// The error budget of the last 30 days was read: the share of it that is spent.
  record ErrorBudgetRead(double spent) implements Happening {}

  /// The calendar called for something: a turn of a loop, a week's review, a calibration.
  record Scheduled(String what) implements Happening {}

  /// A part of the system was changed by whoever tends it: a key of the configuration, a threshold, a
  /// reader, a branch of the code. `type` says what the part is, `change` what became of it.
  record PartChanged(String type, String part, String change) implements Happening {}
}
