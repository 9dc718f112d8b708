package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.catalogue.Catalogue;

/// Oracle: the catalogue, and what its entries say about their lifecycles.
class ListCommandTest {
  @Test
  void scenariosAreThoseOfTheLifecycleThatIsAsked() {
    List<String> av = ids("list", "scenarios", "--in", "av");
    List<String> retail = ids("list", "scenarios", "--in", "retail");
    assertThat(av).isNotEmpty().allMatch(id -> id.startsWith("av"));
    assertThat(retail).isNotEmpty().allMatch(id -> id.startsWith("retail"));
    assertThat(ids("list", "scenarios")).hasSize(av.size() + retail.size());
  }

  @Test
  void debtsAreThoseThatOccurInTheLifecycleThatIsAsked() {
    for (String lifecycle : List.of("av", "retail")) {
      var expected =
          Catalogue.load().debts().stream()
              .filter(debt -> debt.lifecycles().contains(lifecycle))
              .map(debt -> debt.id())
              .toList();
      assertThat(ids("list", "debts", "--in", lifecycle)).isEqualTo(expected);
    }
  }

  @Test
  void anUnknownLifecycleIsRefusedWithTheNearest() {
    for (String kind : List.of("scenarios", "stages", "roles", "debts", "detectors", "measures")) {
      Spoken answer = Spoken.by("list", kind, "--in", "retial");
      assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
      assertThat(answer.messages())
          .isEqualToIgnoringNewLines(
              "undercurrent: unknown lifecycle \"retial\"; did you mean \"retail\"?"
                  + " (there are: av, retail)");
    }
  }

  @Test
  void whatIsTheSameInAllLifecyclesTakesNone() {
    Spoken answer = Spoken.by("list", "roles", "--in", "av");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages())
        .isEqualToIgnoringNewLines(
            "undercurrent: --in goes with scenarios, stages, debts, events, capabilities, measures"
                + " or decisions; roles are the same in all");
  }

  @Test
  void eachEventOfTheWorldCanBeExplainedAndSet() {
    assertThat(ids("list", "events", "--in", "av"))
        .contains("world.headlight-law", "world.firmware-release")
        .doesNotContain("world.bot-traffic")
        .allSatisfy(
            id ->
                assertThat(Spoken.by("explain", id).data())
                    .startsWith("Parameter of av: when ")
                    .contains(id + ": 0w"));
  }

  @Test
  void aRoleIsListedWithItsTasksAndWhatComesBack() {
    var roles = JsonMapper.builder().build().readTree(Spoken.by("list", "roles", "--json").data());
    assertThat(roles.size()).isEqualTo(Catalogue.load().roles().size());
    var engineer = roles.get(0);
    assertThat(engineer.get("id").asString()).isEqualTo("data-engineer");
    assertThat(engineer.get("skills").get("data-engineering").asDouble()).isEqualTo(1);
    assertThat(engineer.get("rotas").get(0).asString()).isEqualTo("feeds");
    var ingestion = engineer.get("tasks").get(0);
    assertThat(ingestion.get("stage").asString()).isEqualTo("ingestion");
    assertThat(ingestion.get("part").asString()).isEqualTo("leads");
    assertThat(ingestion.get("handOff").asString()).isEqualTo("raw drives and their manifest");
    assertThat(Spoken.by("explain", "data-engineer").data())
        .contains("Rota: feeds.")
        .contains("av ingestion, leads: ")
        .contains("what comes back: missing synchronisation");
  }

  private static List<String> ids(String... arguments) {
    return Spoken.by(arguments).lines().stream().map(line -> line.split(" ")[0]).toList();
  }
}
