package undercurrent.av;

import static undercurrent.decision.DecisionType.choice;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.decision.DecisionType;
import undercurrent.incident.OperationsDecisions;

/// The decisions that people take around a fleet that drives itself.
final class DrivingDecisions {
  static final String PASS = "pass";
  static final String HOLD = "hold";
  static final String WAIT = "wait";

  static final DecisionType LOST_DRIVES =
      new DecisionType(
          "lost-drives",
          "data-engineer",
          "Drives of the week came in with sensors out of sync. What is done about them?",
          "each week in which drives are lost",
          List.of(
              choice("try-to-save", "an hour a drive, mostly in vain: their frames stay out"),
              choice("rebuild", "three hours a drive: clocks are set anew, their frames come in"),
              choice("leave", "no hour is spent, their frames stay out")),
          "rebuild",
          "leave");

  static final DecisionType CURATION =
      new DecisionType(
          "curation-strategy",
          "data-scientist",
          "Which frames of the pool are worth a label in this turn?",
          "each turn of the loop",
          List.of(
              choice("mixed", "a quarter triggers and unsure frames, the rest newest by slice"),
              choice("random", "by chance: what there is most of is labelled most"),
              choice("entropy", "those of which the model in service is least sure"),
              choice("disagreement", "those about which the models of the last sweep differ"),
              choice("slice-quota", "by chance within slices, twice as many of the weak ones"),
              choice("triggers", "those around what went wrong")),
          "slice-quota",
          "triggers");

  static final DecisionType VOTES =
      new DecisionType(
          "votes-per-clip",
          "labeler",
          "How many annotators label each clip of this batch?",
          "each batch of clips",
          List.of(
              choice("1", "one: the cheapest, and what one gets wrong stays wrong"),
              choice("2", "two: a tie goes to the first"),
              choice("3", "three: the majority, at three times the hours"),
              choice("4", "four: a tie goes to the first"),
              choice("5", "five: the majority, at five times the hours")),
          "3",
          "1");

  static final DecisionType CLUSTER =
      new DecisionType(
          "training-capacity",
          "platform-engineer",
          "A sweep waits for machines. Where does it run?",
          "each sweep",
          List.of(
              choice("queue", "on the cluster, one job after the other where it is small"),
              choice("rent", "every job on a rented machine at once, at twice the price")),
          "queue",
          "rent");

  static final DecisionType CANDIDATE =
      new DecisionType(
          "sweep-candidate",
          "ml-engineer",
          "The sweep is done. Which of its models goes to validation?",
          "each sweep of two models or more",
          List.of(
              choice("best", "the best on the rows held back for selection"),
              choice("best-calibrated", "the one whose confidence is nearest to its accuracy"),
              choice("runner-up", "the second best on the rows held back for selection")),
          "best-calibrated",
          "best");

  static final DecisionType MODEL_GATE =
      new DecisionType(
          "model-gate",
          "validation-engineer",
          "The slice report is in. May the candidate be built into the stack?",
          "each candidate; again when more evidence is in",
          List.of(
              choice(PASS, "it goes to system development"),
              choice(HOLD, "it goes back to curation, with its weak slices as targets"),
              choice("more-evidence", "newest frames are labelled and counted in; asked anew")),
          "more-evidence",
          PASS);

  static final DecisionType RELEASE_CANDIDATE =
      new DecisionType(
          "release-candidate",
          "validation-engineer",
          "Suite, replay and shadow mode are in. May the build drive?",
          "each build that was tried",
          List.of(choice(PASS, "it is approved for the roads"), choice(HOLD, "it is refused")),
          HOLD,
          PASS);

  static final DecisionType REFUSED_BUILD =
      new DecisionType(
          "refused-build",
          "system-engineer",
          "Validation refused the build. What is done with it?",
          "each build that is refused",
          List.of(
              choice("look-into", "look for a defect between stack and model, mend it, try again"),
              choice("try-again", "the same build through the suite once more, with other luck"),
              choice("drop", "the candidate ends here")),
          "look-into",
          "try-again");

  static final DecisionType LAUNCH =
      new DecisionType(
          "launch",
          "product-owner",
          "The build is approved. How does it get to the fleet?",
          "each approved build",
          List.of(
              choice("canary-first", "a part of the fleet drives it first, where there is one"),
              choice("whole-fleet", "everybody at once, without a comparison"),
              choice(HOLD, "not at all: the version in service stays")),
          "canary-first",
          "whole-fleet");

  static final DecisionType WIDEN =
      new DecisionType(
          "widen-domain",
          "product-owner",
          "May the fleet drive in the next conditions?",
          "every four weeks and when miles make the claim, in a fleet that expands by claims",
          List.of(choice("widen", "it may"), choice(WAIT, "it may not, until asked again")),
          WAIT,
          "widen");

  static final DecisionType CANARY =
      new DecisionType(
          "canary-verdict",
          "sre",
          "The time of the canary is over. What happens to the version on trial?",
          "each canary, and each time that it was given longer",
          List.of(
              choice("promote", "the whole fleet drives it"),
              choice("take-back", "it goes out again, which takes a roll-back"),
              choice(WAIT, "the canary goes on for the same time again")),
          WAIT,
          "promote");

  static final DecisionType ALARM =
      new DecisionType(
          "alarm-response",
          "sre",
          "The diagnosis is done. How is service restored?",
          "each incident that harms service",
          List.of(
              choice("retrain", "the loop is turned once out of its schedule"),
              choice("roll-back", "the version in service goes out, the one before comes in"),
              choice(WAIT, "nothing for a week; what comes meanwhile joins the incident")),
          "roll-back",
          WAIT);

  static final List<DecisionType> ALL =
      Stream.concat(
              Stream.of(
                  LOST_DRIVES,
                  CURATION,
                  VOTES,
                  CLUSTER,
                  CANDIDATE,
                  MODEL_GATE,
                  RELEASE_CANDIDATE,
                  REFUSED_BUILD,
                  LAUNCH,
                  WIDEN,
                  CANARY,
                  ALARM),
              OperationsDecisions.ALL.stream())
          .toList();

  private DrivingDecisions() {}
}
