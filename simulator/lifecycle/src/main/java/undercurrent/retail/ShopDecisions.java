package undercurrent.retail;

import static undercurrent.decision.DecisionType.choice;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.decision.DecisionType;
import undercurrent.incident.OperationsDecisions;

/// The decisions that people take around a shop's recommendations.
final class ShopDecisions {
  static final String PASS = "pass";
  static final String HOLD = "hold";
  static final String WAIT = "wait";
  static final String AS_IT_IS = "as-it-is";

  static final DecisionType BROKEN_EVENTS =
      new DecisionType(
          "broken-events",
          "data-engineer",
          "Events broke the schema and were put aside. What is done about them?",
          "each week in which events were put aside",
          List.of(
              choice("leave", "they stay aside: the tables never learn of them"),
              choice("resend", "their senders are asked again: hours, and they come late")),
          "resend",
          "leave");

  static final DecisionType RULES =
      new DecisionType(
          "rule-renewal",
          "merchandiser",
          "The list of rules was looked over. Does it go into service anew?",
          "each week",
          List.of(
              choice("renew", "yes, under a new version"),
              choice("leave", "no, the version in service stays")),
          "renew",
          "leave");

  static final DecisionType CAMPAIGN =
      new DecisionType(
          "campaign",
          "merchandiser",
          "Is anything pushed in the next four weeks?",
          "every four weeks",
          List.of(
              choice("none", "no"),
              choice("new-items", "items new within four weeks get more worth on a page"),
              choice("top-brand", "the brand that sells best gets more worth on a page")),
          "none",
          "new-items");

  static final DecisionType TOP_PLACES =
      new DecisionType(
          "top-places",
          "product-owner",
          "The top places were looked at. How are pages ordered from now on?",
          "every four weeks",
          List.of(
              choice(AS_IT_IS, "as they are"),
              choice("more-relevance", "a tenth more weight on relevance, less on diversity"),
              choice("more-diversity", "a tenth more weight on diversity, less on relevance"),
              choice("explore-more", "twice as many places are filled by chance"),
              choice("explore-less", "half as many places are filled by chance")),
          AS_IT_IS,
          "explore-more");

  static final DecisionType SCORER_GATE =
      new DecisionType(
          "scorer-gate",
          "ml-engineer",
          "A scorer is trained and compared. May it meet customers?",
          "each training",
          List.of(choice(PASS, "it goes to the canary"), choice(HOLD, "the one in service stays")),
          HOLD,
          PASS);

  static final DecisionType CANARY =
      new DecisionType(
          "canary-verdict",
          "ml-engineer",
          "The time of the canary is over. What happens to the scorer on trial?",
          "each canary, and each time that it was given longer",
          List.of(
              choice("promote", "it serves everybody"),
              choice("take-back", "it goes out again"),
              choice(WAIT, "the canary goes on for the same time again")),
          WAIT,
          "promote");

  static final DecisionType AB_TEST =
      new DecisionType(
          "ab-test",
          "data-scientist",
          "The planned time of the test is over. What is done with its winner of the sweep?",
          "each test on real pages, and each time that it was given longer",
          List.of(
              choice("read", "it is adopted if the test says that it is better"),
              choice("go-on", "the test goes on for the same time again"),
              choice("adopt", "it is adopted, whatever the test says"),
              choice("drop", "it is dropped, whatever the test says")),
          "go-on",
          "adopt");

  static final DecisionType RECIPE =
      new DecisionType(
          "recipe-adoption",
          "data-scientist",
          "The sweep is read on a fresh holdout. Is its winner pushed on?",
          "each experiment",
          List.of(
              choice(PASS, "it goes to the test on real pages, or to production training"),
              choice(HOLD, "the recipe in use stays")),
          HOLD,
          PASS);

  static final DecisionType INCIDENT =
      new DecisionType(
          "incident-response",
          "sre",
          "The diagnosis is done. How is service restored?",
          "each incident that harms service",
          List.of(
              choice("restart", "what is down starts anew, an hour each"),
              choice("roll-back", "the scorer in service goes out, the one before comes in"),
              choice("retrain", "a scorer is trained out of schedule"),
              choice(WAIT, "an hour's look, then nothing until it answers, or for a week")),
          "roll-back",
          WAIT);

  static final DecisionType CAPACITY =
      new DecisionType(
          "serving-capacity",
          "sre",
          "The peak hour was looked at. How many servers are there from now on?",
          "every four weeks",
          List.of(
              choice(AS_IT_IS, "as many as there are"),
              choice("add-server", "the slowest component gets one more: hours, and money a week"),
              choice("take-server", "a component that has more than one gives one back")),
          "add-server",
          "take-server");

  static final List<DecisionType> ALL =
      Stream.concat(
              Stream.of(
                  BROKEN_EVENTS,
                  RULES,
                  CAMPAIGN,
                  TOP_PLACES,
                  SCORER_GATE,
                  CANARY,
                  AB_TEST,
                  RECIPE,
                  INCIDENT,
                  CAPACITY),
              OperationsDecisions.ALL.stream())
          .toList();

  private ShopDecisions() {}
}
