package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.scenario.CapabilityChoice;
import undercurrent.scenario.CapabilityChoice.Bought;
import undercurrent.scenario.CapabilityChoice.GivenUp;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.writing.ScenarioYaml;

/// What a scenario says of capabilities.
///
/// Oracle: what each text says, worked out by hand; messages word for word; and the canonical file,
/// which must read back to the same choice.
class CapabilityBinderTest {
  private final ScenarioReader reader = new ScenarioReader(new SmallVocabulary());

  @Test
  void aPresetIsAddedToAndTakenFrom() {
    var choice =
        valid(
            "capabilities: { preset: google-1, have: [model-registry], without: [feature-store] }");
    assertThat(choice.have()).containsExactly("model-registry", "continuous-training");
  }

  @Test
  void whatIsBoughtHasItsTimeAndItsRole() {
    var choice =
        valid(
            """
            capabilities:
              adopt: [ { capability: feature-store, at: 8w, by: sre } ]
              give-up: [ { capability: feature-store, at: 30w } ]
            """);
    assertThat(choice)
        .isEqualTo(
            new CapabilityChoice(
                "usual",
                List.of(),
                List.of(),
                List.of(new Bought("feature-store", 8 * 168, Optional.of("sre"))),
                List.of(new GivenUp("feature-store", 30 * 168))));
  }

  @Test
  void theCanonicalFileReadsBackToTheSame() {
    String text =
        """
        capabilities:
          preset: google-1
          adopt:
            - { capability: model-registry, at: 2w }
            - { capability: canary-release, at: 4w, by: sre }
          give-up: [ { capability: feature-store, at: 30w } ]
        """;
    var scenario = ((Reading.Valid) read(text)).scenario();
    var again = reader.readText("again.yaml", ScenarioYaml.write(scenario), Map.of());
    assertThat(((Reading.Valid) again).scenario().capabilities())
        .isEqualTo(scenario.capabilities());
  }

  @Test
  void aNameThatIsMisspeltIsToldWithTheNearestOne() {
    assertThat(said("capabilities: { have: [canary-relaese] }"))
        .containsExactly(
            "S180 unknown capability \"canary-relaese\" | did you mean \"canary-release\"?");
    assertThat(said("capabilities: { preset: google1 }"))
        .containsExactly("S180 unknown preset \"google1\" | did you mean \"google-1\"?");
  }

  @Test
  void whatStandsOnAnotherNeedsIt() {
    assertThat(said("capabilities: { have: [canary-release] }"))
        .containsExactly(
            "S181 capability \"canary-release\" needs \"model-registry\", which is not there | add"
                + " model-registry to capabilities.have, or canary-release to"
                + " capabilities.without");
    assertThat(
            said(
                "capabilities: { adopt: [ { capability: canary-release, at: 4w },"
                    + " { capability: model-registry, at: 8w } ] }"))
        .containsExactly(
            "S181 capability \"canary-release\", adopted at 4w, needs \"model-registry\", which is"
                + " adopted only at 8w | adopt model-registry at 4w or earlier, or canary-release"
                + " at 8w or later");
    assertThat(said("capabilities: { adopt: [ { capability: canary-release, at: 4w } ] }"))
        .containsExactly(
            "S181 capability \"canary-release\", adopted at 4w, needs \"model-registry\", which is"
                + " not there | add to capabilities.adopt: - { capability: model-registry, at: 4w"
                + " }");
    assertThat(
            said(
                "capabilities: { have: [canary-release], adopt: [ { capability: model-registry, at:"
                    + " 8w } ] }"))
        .containsExactly(
            "S181 capability \"canary-release\" needs \"model-registry\", which is adopted only at"
                + " 8w | add model-registry to capabilities.have, or adopt canary-release at 8w or"
                + " later");
  }

  @Test
  void whatOthersStandOnIsNotGivenUpBeforeThem() {
    String both = "capabilities: { have: [model-registry, canary-release], give-up: [ %s ] }";
    String registry = "{ capability: model-registry, at: 9w }";
    String canary = "{ capability: canary-release, at: %s }, ";
    String refusal =
        "S184 capability \"model-registry\" is given up at 9w, and \"canary-release\" stands on it"
            + " | give up canary-release by 9w too, or keep it";
    assertThat(said(both.formatted(registry))).containsExactly(refusal);
    assertThat(said(both.formatted(canary.formatted("10w") + registry))).containsExactly(refusal);
    assertThat(said(both.formatted(canary.formatted("9w") + registry))).isEmpty();
    assertThat(
            said(
                "capabilities: { have: [model-registry], adopt: [ { capability: canary-release, at:"
                    + " 12w } ], give-up: [ "
                    + registry
                    + " ] }"))
        .containsExactly(
            "S184 capability \"model-registry\" is given up at 9w, and \"canary-release\" (adopted"
                + " at 12w) stands on it | give up canary-release by 9w too, or keep it");
  }

  @Test
  void theCanonicalFileNamesThePresetAndWhatDiffers() {
    String text =
        "capabilities: { preset: google-1, have: [model-registry], without: [feature-store] }";
    assertThat(ScenarioYaml.write(((Reading.Valid) read(text)).scenario()))
        .contains("preset: google-1")
        .containsPattern("have:\\s*(\\[|-) ?model-registry")
        .containsPattern("without:\\s*(\\[|-) ?feature-store")
        .doesNotContain("continuous-training");
  }

  @Test
  void whatIsThereOrBoughtTwiceOrTooLateIsRefused() {
    assertThat(
            said(
                "capabilities: { preset: google-1, adopt: [ { capability: feature-store, at: 1w } ]"
                    + " }"))
        .containsExactly(
            "S182 capability \"feature-store\" is there already | add it to capabilities.without,"
                + " or do not buy it");
    assertThat(
            said(
                "capabilities: { adopt: [ { capability: feature-store }, { capability:"
                    + " feature-store } ] }"))
        .containsExactly("S182 capability \"feature-store\" is bought twice | remove one");
    assertThat(said("capabilities: { adopt: [ { capability: feature-store, at: 60w } ] }"))
        .containsExactly(
            "S120 starts after the end (52w): it would never act | make it earlier, or the run"
                + " longer");
  }

  @Test
  void aRoleThatCannotBuildItIsRefused() {
    assertThat(
            said(
                "capabilities: { adopt: [ { capability: feature-store, by: platform-engineer } ]"
                    + " }"))
        .containsExactly(
            "S183 \"platform-engineer\" cannot build feature-store: nobody has this role | add"
                + " platform-engineer: 1 to staff");
    assertThat(said("capabilities: { adopt: [ { capability: feature-store, by: labeler } ] }"))
        .containsExactly("S183 \"labeler\" cannot build feature-store | ");
  }

  @Test
  void aParameterThatAMissingCapabilityOverrulesIsWarnedOf() {
    assertThat(said("capabilities: { preset: none }\nparameters: { loop.every: 2w }"))
        .containsExactly(
            "W207 parameters.loop.every is 13w without continuous-training | add"
                + " continuous-training to capabilities.have, or drop the line");
  }

  private Reading read(String text) {
    return reader.readText("test.yaml", "undercurrent: 1\nextends: builtin:av\n" + text, Map.of());
  }

  private CapabilityChoice valid(String text) {
    Reading reading = read(text);
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).scenario().capabilities();
  }

  private List<String> said(String text) {
    return read(text).diagnostics().stream()
        .map(each -> each.code() + " " + each.message() + " | " + each.fix())
        .toList();
  }
}
