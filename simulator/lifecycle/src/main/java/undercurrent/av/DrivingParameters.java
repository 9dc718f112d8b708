package undercurrent.av;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.delivery.DeliveryKnobs;
import undercurrent.driving.City;
import undercurrent.driving.Conditions;
import undercurrent.driving.Road;
import undercurrent.incident.IncidentRules;
import undercurrent.incident.Outages;
import undercurrent.lifecycle.Deletions;
import undercurrent.lifecycle.HeldBackRows;
import undercurrent.lifecycle.SeedChoice;
import undercurrent.settings.Knob;

/// What a scenario may set about the data loop, stage by stage in the order of its drawing.
final class DrivingParameters {
  private static final List<Knob> OF_THE_LOOP =
      List.of(
          Knob.duration("loop.every", "4w", "time from one scheduled turn of the loop to the next")
              .atLeast(24),
          SeedChoice.knob(),
          Knob.names(
              "domain.slices",
              String.join(", ", Conditions.ALL.stream().map(Conditions::id).toList()),
              "conditions that the fleet may drive in",
              Conditions.ALL.stream().map(Conditions::id).toList()),
          Knob.names(
              "domain.roads", "street, arterial", "roads that the fleet may drive on", Road.IDS),
          Knob.number("domain.speed-limit", "130", "km/h; roads that are driven faster are out")
              .above0(),
          Knob.names("domain.cities", "coast", "cities, in the order in which they open", City.IDS),
          Knob.duration("domain.city-every", "26w", "time from one city's opening to the next")
              .above0(),
          Knob.name(
              "domain.expansion",
              "whole",
              "whether the fleet drives in all slices or widens its domain",
              DrivingDomain.EXPANSIONS),
          Knob.number("domain.claim", "0.5", "safety events per 1,000 miles that must be ruled out")
              .above0(),
          Knob.name(
              "world.fidelity",
              "standard",
              "how finely the world is sampled; sketch takes 3/4 of the time, fine twice",
              Fidelity.NAMES),
          Knob.duration("world.headlight-law", "0w", "when lamps must be on by day; 0w for never"),
          Knob.duration("world.crossing-law", "0w", "when people may cross anywhere; 0w for never"),
          Knob.duration("world.new-vehicle", "0w", "when a new type is sold; 0w for never"),
          Knob.duration(
              "world.firmware-release", "0w", "when the sensors' maker changes them; 0w for never"),
          Knob.duration(
              "world.loose-plugs", "0w", "when plugs of the sensors work loose; 0w for never"),
          Knob.duration("world.loose-time", "36w", "until they are replaced if nobody sees it")
              .above0(),
          Knob.share("world.loose-share", "60%", "drives whose sensors are out of sync then"),
          Knob.name(
              "fleet.lane-map",
              "none",
              "what the lane map on board gives beside the sensors",
              List.of("none", "crossings")),
          Knob.count("fleet.vehicles", "25", "cars, each with sensors of its own").atLeast(1),
          Knob.number(
                  "fleet.calibration-drift", "0.3", "mrad that a trip shakes each camera angle by")
              .atLeast(0),
          Knob.count("fleet.weeks-between-calibrations", "4", "weeks between two calibrations")
              .atLeast(1),
          Knob.count("fleet.encounters-per-week", "20", "encounters simulated a week").atLeast(1),
          Knob.count("fleet.drives-per-week", "150", "drives whose recordings come in").atLeast(1),
          Knob.duration("ingestion.time-per-drive", "6m", "check of a drive's manifest and clocks"),
          Knob.number(
                  "ingestion.gigabytes-per-hour", "25", "what a car records; 25 to 7500 published")
              .above0(),
          Knob.number("ingestion.link-gigabytes-per-week", "10000", "what the uplink carries")
              .atLeast(0),
          Knob.duration("ingestion.retention", "52w", "how long recordings are kept").above0(),
          Knob.number("ingestion.deletions-per-week", "0.5", "requests to delete somebody's data")
              .atLeast(0),
          Knob.share("ingestion.lost-share", "3%", "drives whose sensors are out of sync"),
          Knob.share(
              "ingestion.checked-share", "100%", "drives whose manifest and clocks are checked"),
          Knob.count("curation.candidates", "1500", "clips that a turn looks through"),
          Knob.duration("curation.time-per-candidate", "25s", "look at a candidate clip"),
          Knob.name(
              "curation.strategy",
              "mixed",
              "how clips are chosen for labelling",
              Curation.STRATEGIES),
          Knob.count("curation.slice-target", "0", "labels that each slice gets a turn, at least"),
          Knob.number("curation.frames-apart", "2", "metres between frames of one encounter")
              .atLeast(0),
          Knob.duration("labeling.seconds-per-box", "35s", "drawing one box; 0s makes labels free"),
          Knob.count("labeling.clips", "200", "clips that a turn labels").atLeast(1),
          Knob.count("labeling.boxes-per-clip", "40", "boxes in a clip").atLeast(1),
          Knob.count("labeling.votes", "1", "annotators who label each clip").atLeast(1).atMost(5),
          Knob.name(
              "labeling.consensus",
              "majority",
              "how the votes of a clip become its label",
              LabelConsensus.METHODS),
          Knob.share("labeling.audit-share", "10%", "clips that are labelled again for quality"),
          Knob.share(
              "labeling.audit-limit", "20%", "disagreement above which a batch is voted again"),
          Knob.duration(
              "labeling.guideline-change", "30w", "when the guideline changes; 0w for never"),
          Knob.share("labeling.vendor-share", "0%", "clips whose labels are bought"),
          Knob.duration("labeling.vendor-time", "10d", "until bought labels are in"),
          Knob.number("labeling.vendor-price", "0.08", "price of a box at the vendor's").atLeast(0),
          Knob.name(
              "preparation.split",
              "drive",
              "what stays together when rows are held back; frame leaks",
              Preparation.SPLITS),
          Knob.name(
              "preparation.map-columns",
              "none",
              "columns of the lane map that are learnt from",
              List.of("none", "crossings")),
          Knob.name(
              "preparation.balance",
              "none",
              "whether rows of rare classes are repeated",
              Preparation.BALANCES),
          Knob.name(
              "training.learner",
              "linear",
              "what learns: linear is fast, forest takes some times as long, one tree is fast on"
                  + " board",
              Training.LEARNERS),
          Knob.count("training.permutations", "2", "candidates that a sweep trains").atLeast(1),
          Knob.count("training.machines", "1", "jobs that the training cluster runs at once")
              .atLeast(1),
          Knob.duration(
              "training.time-per-sweep", "12h", "set-up of a sweep and reading of its curves"),
          Knob.count("training.rows", "4000", "newest labelled rows that are learnt from")
              .atLeast(100),
          Knob.share("gate.margin", "2%", "accuracy that a candidate may lose and still pass"),
          Knob.share(
              "gate.collision-margin",
              "6%",
              "share of suite encounters that may end in contact more than before"),
          Knob.name(
              "system-development.contract-check",
              "golden-rows",
              "whether a build's answers are compared with the model's",
              SystemDevelopment.CONTRACT_CHECKS),
          Knob.number(
                  "system-development.latency-budget",
                  "0.1",
                  "ms that a frame may take, 99th percentile")
              .above0(),
          Knob.number("system-development.memory-budget", "2000", "kB that a model may take")
              .above0(),
          Knob.duration("system-validation.shadow-time", "3d", "how long a build only watches"),
          Knob.share(
              "deployment.canary-share", "20%", "part of the fleet that tries a version first"),
          Knob.duration("deployment.canary-time", "7d", "how long that part drives it alone"),
          Knob.duration("telemetry.label-delay", "5d", "until labels of served frames are in"),
          Knob.duration("telemetry.time-per-event", "45m", "review of a disengagement"));

  static final List<Knob> ALL =
      Stream.of(
              OF_THE_LOOP,
              HeldBackRows.knobs(),
              IncidentRules.knobs("99%", "none"),
              Outages.knobs(),
              Deletions.knobs())
          .flatMap(List::stream)
          .toList();

  private DrivingParameters() {}

  /// Returns them with those about changes.
  static List<Knob> all() {
    return Stream.of(ALL, DeliveryKnobs.all(), PracticeKnobs.all()).flatMap(List::stream).toList();
  }
}
