package undercurrent.scenario.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.scenario.diagnostic.Explanation;
import undercurrent.scenario.diagnostic.Explanations;

/// Oracle: a JSON Schema validator of other authors, held against files that the reader takes and
/// that it refuses.
class RuleFileSchemaTest {
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RuleFileSchema.json());

  private List<Error> errors(String yaml) {
    Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return schema.validate(JsonMapper.builder().build().writeValueAsString(data), InputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard.yaml", "winter.yaml"})
  void theFilesThatComeWithTheProgramAreValid(String file) throws IOException {
    Path home = Path.of(System.getProperty("undercurrent.home", "."));
    assertThat(errors(Files.readString(home.resolve("scenarios/rules/" + file)))).isEmpty();
  }

  @Test
  void whatIsExplainedAsGoodIsValidAndWhatIsBadIsNot() {
    for (Explanation each : Explanations.all()) {
      if (each.isOfRuleFiles() && !each.good().isEmpty()) {
        assertThat(errors(each.good())).as(each.code()).isEmpty();
        boolean isOnlyForTheReader = each.code().equals("R104"); // names of their own
        assertThat(errors(each.bad()).isEmpty()).as(each.code()).isEqualTo(isOnlyForTheReader);
      }
    }
  }
}
