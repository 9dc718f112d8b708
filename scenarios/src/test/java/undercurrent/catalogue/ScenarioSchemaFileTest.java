package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import undercurrent.scenario.writing.ScenarioSchema;

/// The schema that editors read lies beside the scenarios and is the one that the model gives.
///
/// Oracle: the generator; a changed model makes the file stale, and the message says how to renew it.
class ScenarioSchemaFileTest {
  @Test
  void theSchemaBesideTheScenariosIsTheOneOfTheModel() throws IOException {
    Path home = Path.of(System.getProperty("undercurrent.home", "."));
    Path file = home.resolve("scenarios/undercurrent-1.schema.json");
    String generated = new ScenarioSchema(new CatalogueVocabulary(Catalogue.load())).json();
    assertThat(Files.readString(file).strip())
        .as(
            "stale: renew it with  ./undercurrent explain schema > scenarios/%s",
            file.getFileName())
        .isEqualTo(generated.strip());
  }
}
