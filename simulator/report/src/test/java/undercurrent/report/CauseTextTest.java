package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undercurrent.trace.Happening;

/// The oracle is a person's wording of each kind of happening.
class CauseTextTest {
  private static final List<Happening> ALL =
      List.of(
          new Happening.Began("av"),
          new Happening.WorldChanged("winter began"),
          new Happening.SignalReleased("camera", 3, 1.25),
          new Happening.SignalPinned("camera", 1, true),
          new Happening.WorkRequested(1, "label night scenes", "labeling", "labeling", 12.25),
          new Happening.Worked(
              1, "labeler 2", "labeler", "labeling", "data-collection", "new-work", 4, 120),
          new Happening.WorkFinished(1, "label night scenes", 30.4),
          new Happening.MachineUsed("training cluster", 2.5, 10),
          new Happening.ArtifactMade("labels-4", "labels", "batch-4", 1200),
          new Happening.StepRan("preparation", "sensor-sync", false),
          new Happening.PipelineChanged("preparation", 1, "redesigned"),
          new Happening.PipelineRan("preparation", 7, 1000, 980),
          new Happening.GateDecided("model-validation", "model-2", false, "recall 0.71"),
          new Happening.Released("perception", "model-3", 456),
          new Happening.RolledBack("perception", "model-3"),
          new Happening.QualityRead("online", "night", 0.6123, 80),
          new Happening.LatencyRead("all", 1, 12.34, 20, 31.26),
          new Happening.Drove("rain", 1234, 2.25, 0.0125, 1),
          new Happening.Traded("all", 1000, 9000, 210, 30, 900, 360, 4),
          new Happening.AlarmRaised("input-drift", "camera", 0.31, 0.06),
          new Happening.IncidentOpened("incident 1", "camera"),
          new Happening.IncidentClosed("incident 1", 9.5),
          new Happening.DebtBegan("vendor", "Unstable data dependency"),
          new Happening.DebtRepaid("vendor", 40),
          new Happening.Decided("the product owner", "ship it"),
          new Happening.Bought("labels of 40 boxes", 3.2),
          new Happening.DataMoved("uploaded", 7500, 312),
          new Happening.SuiteDriven("rule-based", 3, 42, 1, 0.85),
          new Happening.TurnEnded(3, "taken-back", 480),
          new Happening.CallsEnded("scoring", 400, 21, 300, 321),
          new Happening.SlatesJudged("new-customers", 15, 0.5, 0.25, 0.75, 0.125, 10.5, 0.875),
          new Happening.ExposureRead(0.25, 0.75),
          new Happening.RegretRead(8, 2.5, 1.25),
          new Happening.AgeRead("model", 252),
          new Happening.RulesLeftTooFew("rules-2", 7),
          new Happening.FeedRead(3300, 17, 33, 3, 0),
          new Happening.Returned(4, 12.5, 5.25),
          new Happening.DecisionTaken("launch", "product-owner", "wait", "player"),
          new Happening.ChangeRequested(4, "configuration", "a new key", "gate.margin", 9),
          new Happening.ChangeStepped(4, "review", false),
          new Happening.ChangeReleased(4, "configuration", 36),
          new Happening.ChangeFailed(4, "scoring answers late"),
          new Happening.ChangeMended(4, "rolled back", 2.25),
          new Happening.CapabilityChanged("feature-store", "in-use"),
          new Happening.Paged("incident 1", "sre", "sre 1", "missed"),
          new Happening.IncidentMoved("incident 1", "mitigation"),
          new Happening.ReleasesFrozen(true, 1.12),
          new Happening.SystemRead(90, 120, 60, 2, 1, 40),
          new Happening.PersonJoined("labeler 5", "labeler"),
          new Happening.PersonLeft("labeler 1", "labeler"),
          new Happening.WorkReviewed(7, "a change", "ml-engineer 2", 12, 3, 1),
          new Happening.WorkReviewed(7, "a change", "ml-engineer 2", 1, 0.25, 0),
          new Happening.WorkBounced(7, "a change", "ml-engineer 1", 2),
          new Happening.WorkDropped(8, "a wish", "not begun within 40 h"),
          new Happening.OutageBegan("infrastructure", "scoring", "a machine died"),
          new Happening.OutageEnded("infrastructure", "scoring", 1.5),
          new Happening.Diagnosed("incident 1", "scoring", 3),
          new Happening.Diagnosed("incident 2", "", 1),
          new Happening.ErrorBudgetRead(0.25),
          new Happening.Scheduled("turn 3 of the loop"),
          new Happening.PartChanged("prediction-threshold", "show", "is now 0.5"));

  @Test
  void everyHappeningIsASentence() {
    assertThat(ALL.stream().map(CauseText::of))
        .containsExactly(
            "The run began.",
            "The world changed: winter began.",
            "The owner of 'camera' released it anew (release 3) and moved its meaning by 1.25 of"
                + " its own noise.",
            "The team froze 'camera' at release 1.",
            "'label night scenes' was asked for: 12 h of labeling.",
            "Labeler 2 worked 4.0 h (labeling, new work).",
            "'label night scenes' was finished, 30 h after it was asked for.",
            "Training cluster used 2.5 h of machine time.",
            "Labels 'labels-4' was made from 'batch-4' with 1,200 rows.",
            "Step 'sensor-sync' of pipeline 'preparation' failed.",
            "Pipeline 'preparation' was changed (redesigned); it now has 1 step.",
            "Pipeline 'preparation' ran 7 steps: 1,000 rows in, 980 out.",
            "Gate 'model-validation' held 'model-2' back: recall 0.71.",
            "'model-3' of perception went into production, 19.0 days after the newest data in it.",
            "'model-3' of perception was taken out of production again.",
            "Delayed labels from production showed an accuracy of 0.612 in 'night' (over 80"
                + " cases).",
            "1 request to the whole service took 12.3 ms in the median and 31.3 ms at the 99th"
                + " percentile.",
            "The fleet drove 1,234 miles in 'rain': 2.2 disengagements, 0.012 collisions.",
            "A day of trade with all customers: 1,000 requests, 210 clicks, 30 purchases.",
            "Detector 'input-drift' raised an alarm about 'camera': 0.310 against a limit of"
                + " 0.060.",
            "Incident 1 was opened: camera.",
            "Incident 1 ended; service was restored after 9.5 h.",
            "The debt 'Unstable data dependency' took up its work.",
            "The debt 'vendor' was paid back with 40 h of work.",
            "The product owner decided: ship it.",
            "Labels of 40 boxes were bought for 3.",
            "7,500 GB of data were uploaded.",
            "The scenario suite was driven by rule based: 3 collisions of 42.",
            "Turn 3 of the loop ended after 20.0 days: taken back.",
            "Of 400 requests 321 were answered without scoring: 21 calls took too long, 300 were"
                + " not made.",
            "The lists of a day for new customers were held against what was bought: NDCG 0.500.",
            "In four weeks 25 % of the range was shown; the Gini index of exposure was 0.750.",
            "The lists would bring 1.25 clicks a request, the best lists 2.50.",
            "The newest data in the model was 10.5 days old.",
            "Rules 'rules-2' left too few candidates for 7 requests; others stepped in.",
            "A week's feed brought 3,300 events: 17 had come before, 33 were late, 3 broke the"
                + " schema, 0 came from machines.",
            "4 lines came back; 12.50 was paid back for what lists had shown.",
            "Product owner chose 'wait' at 'launch' (decided by: player).",
            "Change 4 was asked for: a new key (configuration of 'gate.margin', on which 9 nodes"
                + " depend).",
            "Change 4 was sent back by review.",
            "Change 4 (configuration) went into production, 1.5 days after it was asked for.",
            "Change 4 harmed production: scoring answers late.",
            "The harm of change 4 was mended after 2.2 h: rolled back.",
            "Feature store came into use.",
            "The page about incident 1 went to SRE 1 of rota SRE and was missed.",
            "Incident 1 came into mitigation.",
            "Risky releases were frozen: 112 % of the error budget is spent.",
            "The models in service depend on 60 of the system's 90 parts; nobody here answers for 2"
                + " of them.",
            "Labeler 5 began to work here.",
            "Labeler 1 left.",
            "ML engineer 2 looked over 12 parts of 'a change' and found 1 slip.",
            "ML engineer 2 looked over 1 part of 'a change' and found nothing.",
            "'a change' went back to ML engineer 1 with 2 slips to mend.",
            "'a wish' was given up: not begun within 40 h.",
            "Outage of scoring (infrastructure): a machine died.",
            "The outage of scoring (infrastructure) was mended after 1.5 h.",
            "The cause of incident 1 was found at scoring, after a look at 3 nodes.",
            "Nothing was found about incident 2, after a look at 1 node.",
            "25 % of the error budget of 30 days is spent.",
            "Turn 3 of the loop was due.",
            "Prediction threshold 'show' is now 0.5.");
  }

  @Test
  void noKindIsMissingHere() {
    assertThat(ALL.stream().map(Object::getClass))
        .containsAll(Stream.of(Happening.class.getPermittedSubclasses()).toList());
  }
}
