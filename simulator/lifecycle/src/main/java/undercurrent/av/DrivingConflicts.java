package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.driving.City;
import undercurrent.driving.Looks;
import undercurrent.driving.Road;
import undercurrent.driving.TrafficMix;
import undercurrent.driving.TrafficMix.Part;
import undercurrent.settings.Conflict;
import undercurrent.settings.Settings;

/// Settings of the data loop that are each allowed and cannot hold together.
final class DrivingConflicts {
  private DrivingConflicts() {}

  static List<Conflict> among(Settings settings) {
    var found = new ArrayList<Conflict>();
    addEmptyDomain(settings, found);
    addBudget(settings, found);
    addCandidates(settings, found);
    return found;
  }

  /// A domain in which the first city never has anything to drive.
  private static void addEmptyDomain(Settings settings, List<Conflict> found) {
    var domain = DrivingDomain.whole(settings);
    var first = City.of(settings.list("domain.cities").getFirst());
    var parts = List.of(Part.of(first, first.climate().typical()));
    if (TrafficMix.of(parts, domain, Looks.TODAY).isPresent()) {
      return;
    }
    boolean noRoad = settings.list("domain.roads").stream().map(Road::of).noneMatch(domain::allows);
    found.add(
        noRoad
            ? new Conflict(
                List.of("domain.roads", "domain.speed-limit"),
                "no road is left to drive on: "
                    + speeds(settings)
                    + ", and the limit is "
                    + settings.text("domain.speed-limit"),
                "raise domain.speed-limit or allow a slower road")
            : new Conflict(
                List.of("domain.slices", "domain.cities"),
                "the city '" + first.id() + "' never has such conditions",
                "allow another slice, or begin in another city"));
  }

  private static String speeds(Settings settings) {
    return settings.list("domain.roads").stream()
        .map(road -> String.format(Locale.ROOT, "%s %.0f km/h", road, Road.of(road).speedKmh()))
        .reduce((one, two) -> one + ", " + two)
        .orElse("none");
  }

  /// A budget of labels that cannot meet the slice targets.
  private static void addBudget(Settings settings, List<Conflict> found) {
    int target = settings.count("curation.slice-target");
    int slices = settings.list("domain.slices").size();
    int budget = settings.count("labeling.clips");
    if ((long) target * slices > budget) {
      found.add(
          new Conflict(
              List.of("curation.slice-target", "labeling.clips", "domain.slices"),
              slices
                  + " slices with "
                  + target
                  + " labels each need "
                  + (long) target * slices
                  + " clips a turn, and labeling.clips is "
                  + budget,
              "at most " + budget / slices));
    }
  }

  /// Fewer clips looked through than shall be labelled.
  private static void addCandidates(Settings settings, List<Conflict> found) {
    int candidates = settings.count("curation.candidates");
    int clips = settings.count("labeling.clips");
    if (candidates < clips) {
      found.add(
          new Conflict(
              List.of("curation.candidates", "labeling.clips"),
              "a turn that looks through "
                  + candidates
                  + " clips cannot choose the "
                  + clips
                  + " of labeling.clips",
              "at least " + clips));
    }
  }
}
