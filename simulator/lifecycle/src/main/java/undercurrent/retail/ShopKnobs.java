package undercurrent.retail;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.shopping.Recalibration;
import undercurrent.shopping.ScoringGate;
import undercurrent.shopping.ScoringKind;

/// What a scenario may set about the shop in general.
final class ShopKnobs {
  private ShopKnobs() {}

  static List<Knob> general() {
    return List.of(
        Knob.count("traffic.requests-per-day", "15", "visits a day that the run really answers")
            .atLeast(1),
        Knob.number(
                "traffic.peak-per-second",
                "4000",
                "requests a second in the hour whose latency is read")
            .above0()
            .atMost(1_000_000),
        Knob.duration(
            "world.slow-from", "0w", "when what a component calls gets slow; 0w for never"),
        Knob.name(
            "world.slow-component", "scoring", "which component that is", RetailLifecycle.SERVICES),
        Knob.number("world.slow-by", "8", "ms that it then takes longer").atLeast(0),
        Knob.duration(
            "world.fails-from", "0w", "when a component refuses every call; 0w for never"),
        Knob.name(
            "world.fails-component",
            "retrieval",
            "which component that is",
            RetailLifecycle.SERVICES),
        Knob.number(
                "serving.timeout", "5", "ms that a component may take before it is done without")
            .above0(),
        Knob.count("serving.retries", "0", "how often a call that took too long is tried again")
            .atMost(5),
        Knob.name(
            "serving.breaker",
            "on",
            "whether a component that fails is left alone for a while",
            List.of("on", "off")),
        Knob.duration(
            "serving.cache-time",
            "0w",
            "how long an answer is kept for a customer; 0w for no cache"),
        Knob.count("serving.most-servers", "1", "servers that a component may grow to").atLeast(1),
        Knob.count("slate.length", "12", "places on the page").atLeast(1).atMost(50),
        Knob.duration("training.every", "4w", "time from one production training to the next")
            .atLeast(24),
        Knob.duration("training.window", "8w", "how far back training reads").above0(),
        Knob.count("training.rows", "4000", "newest impressions that are learnt from").atLeast(200),
        Knob.share("deployment.canary-share", "20%", "customers who meet a new scorer first"),
        Knob.duration("deployment.canary-time", "3d", "how long they are watched before the rest"),
        Knob.name(
            "scoring.model",
            "logistic",
            "what production training starts from",
            ScoringKind.texts()),
        Knob.name(
            "scoring.calibration",
            "none",
            "how probabilities are put right, on the newest rows",
            Recalibration.texts()),
        Knob.number("gate.margin", "0.005", "log-loss that a candidate may lose and still pass")
            .atLeast(0),
        Knob.name(
            "gate.test",
            "paired",
            "whether gates compare mean losses or the interval of paired differences",
            ScoringGate.Test.texts()),
        Knob.share("gate.confidence", "95%", "how often such an interval holds the truth")
            .atLeast(0.5)
            .atMost(0.999),
        Knob.name(
            "gate.leakage-check",
            "on",
            "whether the gate compares features of training with those at request time",
            List.of("on", "off")),
        Knob.duration("experimentation.every", "8w", "time from one experiment to the next")
            .atLeast(24),
        Knob.count("experimentation.permutations", "3", "candidates that an experiment trains")
            .atLeast(1),
        Knob.share(
            "experimentation.ab-share", "0%", "customers who test a winner first; 0% for no test"),
        Knob.name(
            "experimentation.test",
            "two-arms",
            "whether those customers see one arm or a page drafted from both",
            List.of("two-arms", "interleaved")),
        Knob.duration("experimentation.ab-time", "4w", "how long such a test lasts").above0(),
        Knob.name(
            "experimentation.space",
            "learning-rates",
            "what permutations differ in: learning rates alone, or whole recipes",
            List.of("learning-rates", "recipes")),
        Knob.duration("live-data.time-per-1000-events", "1h30m", "watching a feed of events"),
        Knob.duration("metrics-database.time-per-1000-rows", "2h", "checks of logged rows"),
        Knob.duration("filtering.time-per-new-item", "10m", "a merchandiser's look at a new item"),
        Knob.file(RuleRenewal.FILE, "the rules that take out what must not be shown"));
  }
}
