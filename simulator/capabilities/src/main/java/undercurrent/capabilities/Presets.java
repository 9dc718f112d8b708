package undercurrent.capabilities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Bundles of capabilities: the levels of maturity that Google and Microsoft describe.
///
/// A level holds what its description asks for, and all of the levels below. What no level speaks
/// of, such as the quality of labels, is in none of them.
public final class Presets {
  /// The preset of those that a lifecycle has when a scenario says nothing.
  public static final String USUAL = "usual";

  /// The preset without any.
  public static final String NONE = "none";

  /// What automated validation of a model takes where the model drives.
  private static final String REPLAY = "replay-validation";

  private static final List<String> GOOGLE_1 =
      List.of(
          "ingestion-tests",
          "feature-store",
          "lineage-store",
          "orchestrated-pipeline",
          "validation-gate",
          REPLAY,
          "monitoring",
          "continuous-training");

  private static final List<String> GOOGLE_2 =
      List.of(
          "source-control-review",
          "sweep-selection",
          "model-registry",
          "pipeline-ci",
          "canary-release");

  private static final List<String> MICROSOFT_2 =
      List.of(
          "feature-store",
          "lineage-store",
          "experiment-tracking",
          "sweep-selection",
          "orchestrated-pipeline",
          "resource-scheduler",
          "reproducible-training");

  private static final List<String> MICROSOFT_3 =
      List.of(
          "validation-gate",
          REPLAY,
          "model-registry",
          "pipeline-ci",
          "canary-release",
          "serving-automation");

  private static final List<String> MICROSOFT_4 = List.of("monitoring", "continuous-training");

  /// A bundle with its name.
  ///
  /// @param source where it is described
  /// @param capabilities the ids of what it holds; a lifecycle has those that suit it
  public record Preset(String id, String title, String source, List<String> capabilities) {}

  private Presets() {}

  /// Returns the bundles, lowest first.
  public static List<Preset> all() {
    String google = "Google 2020, MLOps: Continuous delivery and automation pipelines in ML";
    String microsoft = "Microsoft, Machine learning operations maturity model";
    return List.of(
        new Preset(NONE, "none at all", "by definition", List.of()),
        new Preset("google-0", "Google level 0: manual process", google, List.of()),
        new Preset("google-1", "Google level 1: pipeline automation", google, GOOGLE_1),
        new Preset(
            "google-2", "Google level 2: CI/CD of pipelines", google, joined(GOOGLE_1, GOOGLE_2)),
        new Preset("microsoft-0", "Microsoft level 0: no MLOps", microsoft, List.of()),
        new Preset(
            "microsoft-1",
            "Microsoft level 1: DevOps, no MLOps",
            microsoft,
            List.of("source-control-review")),
        new Preset(
            "microsoft-2",
            "Microsoft level 2: automated training",
            microsoft,
            joined(List.of("source-control-review"), MICROSOFT_2)),
        new Preset(
            "microsoft-3",
            "Microsoft level 3: automated deployment",
            microsoft,
            joined(List.of("source-control-review"), MICROSOFT_2, MICROSOFT_3)),
        new Preset(
            "microsoft-4",
            "Microsoft level 4: full operations",
            microsoft,
            joined(List.of("source-control-review"), MICROSOFT_2, MICROSOFT_3, MICROSOFT_4)));
  }

  /// Returns the ids of each bundle in a lifecycle, the usual one first.
  ///
  /// @param suiting the ids of all capabilities that suit the lifecycle
  public static SequencedMap<String, List<String>> of(List<String> suiting) {
    var presets = new LinkedHashMap<String, List<String>>();
    presets.put(USUAL, usual(suiting));
    all().forEach(each -> presets.put(each.id(), suiting(each.capabilities(), suiting)));
    return presets;
  }

  private static List<String> suiting(List<String> bundle, List<String> suiting) {
    return bundle.stream().filter(suiting::contains).toList();
  }

  /// A product in service has what the lifecycles were drawn with: everything but detectors, which
  /// a scenario installs itself.
  private static List<String> usual(List<String> suiting) {
    return suiting.stream().filter(id -> !id.equals("monitoring")).toList();
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    var all = new ArrayList<String>();
    List.of(lists).forEach(all::addAll);
    return List.copyOf(all);
  }
}
