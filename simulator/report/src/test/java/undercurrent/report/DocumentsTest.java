package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.statistics.Estimate;
import undercurrent.verification.KernelVerification;
import undercurrent.verification.KernelVerification.Outcome;

/// The oracle is the JSON Schemas of the product, read by a validator that is not ours, and for the
/// numbers the results themselves.
class DocumentsTest {
  private static final ScenarioText SCENARIO = new ScenarioText("av", "lifecycle: av\n");
  private static final TwinResult TWIN = ToyDebt.twin(16, 3);
  private static final RunResult RUN = TWIN.clean();

  @Test
  void theDocumentOfARunIsAsItsSchemaSays() {
    assertThat(violations("run-1", RunDocument.of(RUN, SCENARIO))).isEmpty();
  }

  @Test
  void theDocumentOfATwinIsAsItsSchemaSays() {
    assertThat(violations("twin-1", TwinDocument.of(TWIN, SCENARIO))).isEmpty();
  }

  @Test
  void theDocumentOfATwinWithoutRepaymentIsAsItsSchemaSays() {
    ObjectNode document = TwinDocument.of(ToyDebt.twin(5, 2), SCENARIO);

    assertThat(document.get("principal").isNull()).isTrue();
    assertThat(violations("twin-1", document)).isEmpty();
  }

  @Test
  void theDocumentOfAComparisonIsAsItsSchemaSays() {
    var comparison = Comparison.of(TWIN.clean(), TWIN.debt());

    assertThat(violations("compare-1", CompareDocument.of(comparison, SCENARIO, SCENARIO)))
        .isEmpty();
  }

  @Test
  void theDocumentOfAVerificationIsAsItsSchemaSays() {
    var verification = new KernelVerification(1, 2, 2);
    var outcomes =
        KernelVerification.cases().stream()
            .map(one -> new Outcome(one, new Estimate(2, 1, 3, 2), true, true))
            .toList();
    assertThat(violations("verify-1", VerificationDocument.of(verification, outcomes))).isEmpty();
  }

  @Test
  void theDocumentOfLawsIsAsItsSchemaSays() {
    assertThat(violations("laws-1", LawDocument.of(LawReportTest.REPORT))).isEmpty();
  }

  @Test
  void theDocumentOfReferenceFiguresIsAsItsSchemaSays() {
    assertThat(violations("figures-1", ReferenceDocument.of(ReferenceFiguresTest.REPORT)))
        .isEmpty();
  }

  @Test
  void aSchemaRefusesWhatItDoesNotKnow() {
    ObjectNode document = RunDocument.of(RUN, SCENARIO).put("resultHash", "none");

    assertThat(violations("run-1", document)).hasSize(1);
  }

  @Test
  void aDocumentHasEveryMeasureWithItsEstimate() {
    ObjectNode document = RunDocument.of(RUN, SCENARIO);

    assertThat(document.get("horizon").asString()).isEqualTo("16w");
    assertThat(document.get("measures").propertyNames())
        .containsExactlyElementsOf(RUN.measures().stream().map(r -> r.measure().name()).toList());
    for (var result : RUN.measures()) {
      JsonNode node = document.get("measures").get(result.measure().name());
      if (result.estimate().isNone()) {
        assertThat(node.get("mean").isNull()).isTrue();
        assertThat(node.get("n").asInt()).isZero();
      } else {
        assertThat(node.get("mean").asDouble())
            .isCloseTo(result.estimate().mean(), org.assertj.core.data.Offset.offset(5e-7));
      }
      assertThat(node.get("series").size()).isEqualTo(result.series().size());
    }
  }

  @Test
  void numbersHaveAtMostSixDecimalsAndNoExponent() {
    var document = Json.object();
    document.set("half", Json.number(0.0000005));
    document.set("large", Json.number(1e9));
    document.set("none", Json.number(Double.POSITIVE_INFINITY));
    document.set("minusNothing", Json.number(-1e-9));

    assertThat(Json.text(document))
        .isEqualTo(
            """
            {
              "half": 0,
              "large": 1000000000,
              "none": null,
              "minusNothing": 0
            }
            """);
  }

  @Test
  void aTurkishMachineWritesTheSameDocument() {
    String here = Json.text(TwinDocument.of(TWIN, SCENARIO));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));

      assertThat(Json.text(TwinDocument.of(TWIN, SCENARIO))).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void differencesArePairedByReplication() {
    var comparison = Comparison.of(TWIN.clean(), TWIN.debt());
    var effort = comparison.differences().getFirst();
    var differences = new ArrayList<Double>();
    for (int r = 0; r < 3; r++) {
      differences.add(
          TWIN.debt().measure("effort.total").values().get(r)
              - TWIN.clean().measure("effort.total").values().get(r));
    }
    double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
    double squares = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    double half = 4.302653 * Math.sqrt(squares / 2) / Math.sqrt(3); // t of 2 degrees at 97.5 %

    assertThat(effort.difference().mean())
        .isCloseTo(mean, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(effort.difference().halfWidth())
        .isCloseTo(half, org.assertj.core.data.Offset.offset(1e-4));
  }

  @Test
  void armsOnOtherSeedsAreNotCompared() {
    RunResult other = Experiment.of(2, 1).run(ToyLifecycle.plan(2));

    assertThatThrownBy(() -> Comparison.of(RUN, other))
        .hasMessage("arms are compared on one seed, not on 1 and 2: run both with the same --seed");
  }

  private static List<String> violations(String schema, ObjectNode document) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var stream = RunDocument.class.getResourceAsStream("schema/" + schema + ".schema.json");
    return registry.getSchema(stream).validate(Json.text(document), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
