package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.capability.Capability;
import undercurrent.capability.CapabilityPlan;
import undercurrent.capability.Workshop;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityStudy;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.statistics.Estimate;

/// What capabilities move, measured on the toy.
///
/// Oracle: a capability that is nothing but its upkeep of two hours a week moves the box that it
/// serves by the upkeep that is asked for within the run, and no other; the schema; and what was
/// kept reads back to the same.
class CapabilityMatrixTest {
  private static final int WEEKS = 4;
  private static final Capability IDLE = new Idle();
  private static final CapabilityStudy STUDY =
      new CapabilityStudy(
          new Experiment(1, 3, 0, 1, done -> {}, () -> false),
          ToyLifecycle.plan(WEEKS).with(CapabilityPlan.of(List.of(IDLE), List.of("idle"))));
  private static final RunResult BASE = STUDY.base();
  private static final CapabilityMatrix MATRIX =
      new CapabilityMatrix(BASE, List.of(STUDY.row(IDLE, BASE)));
  private static final ScenarioText SCENARIO = new ScenarioText("toy", "title: toy\n", "");

  @Test
  void upkeepMovesTheBoxThatItServesAndNoOther() {
    double asked = 2.0 * (WEEKS - 1); // at the end of each week but the last
    for (Cell cell : MATRIX.rows().getFirst().cells()) {
      if (cell.measure().equals("effort.subsystem.monitoring")) {
        assertThat(cell.difference().mean()).isCloseTo(asked / WEEKS, within(1e-9));
      } else if (cell.measure().equals("effort.subsystem.data-collection")) {
        assertThat(cell.difference().mean()).isZero();
      }
    }
  }

  @Test
  void theDocumentIsAsItsSchemaSays() {
    var stream = RunDocument.class.getResourceAsStream("schema/capabilities-1.schema.json");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
    String text = Json.text(MatrixDocument.of(MATRIX, SCENARIO));
    assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
  }

  @Test
  void aRowThatWasKeptReadsBackToTheSameForTheSameBaseOnly(@TempDir Path folder) throws Exception {
    var kept = new MatrixFolder(folder);
    kept.keep(MATRIX.rows().getFirst(), "base");
    var again = kept.row(IDLE, "base").orElseThrow();
    assertThat(MatrixDocument.row(again)).isEqualTo(MatrixDocument.row(MATRIX.rows().getFirst()));
    assertThat(kept.row(IDLE, "other base")).isEmpty();
    kept.write(MATRIX, SCENARIO, "undercurrent capabilities --in toy");
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("toy &lt;lane &amp; map&gt;", "An idle one");
  }

  @Test
  void aTerminalTellsWhatIsBeyondLuckFromWhatIsNot() {
    List<Cell> cells =
        List.of(
            cell("effort.subsystem.monitoring", 1.9, 2, 2.1), // ± 0.25
            cell("effort.subsystem.ml-code", 0.019, 0.02, 0.021),
            cell("effort.subsystem.configuration", -0.019, -0.02, -0.021),
            cell("effort.subsystem.serving-infrastructure", -5, 3, 5),
            cell("effort.subsystem.analysis-tools", -0.01, 0.005, 0.01));
    var matrix = new CapabilityMatrix(BASE, List.of(new CapabilityMatrix.Row(IDLE, true, cells)));
    String line =
        TerminalMatrix.of(matrix, new TerminalStyle(true, false))
            .lines()
            .filter(each -> each.startsWith("idle"))
            .findFirst()
            .orElseThrow();
    assertThat(line.strip().split(" +")).containsExactly("idle", "2.0", "+", "-", "~", ".");
  }

  private static Cell cell(String measure, double... differences) {
    return new Cell(measure, "h", 1, Estimate.of(DoubleStream.of(differences).boxed().toList()));
  }

  @Test
  void aTerminalShowsABoxAColumnAndACapabilityALine() {
    String text = TerminalMatrix.of(MATRIX, new TerminalStyle(true, false));
    assertThat(text.lines().filter(line -> line.startsWith("idle"))).hasSize(2);
    assertThat(text).contains("collec featur", "with minus without");
    assertThat(text.lines().allMatch(line -> line.length() <= 130)).isTrue();
  }

  /// Takes nothing out and puts nothing in; it only wants to be kept.
  private static final class Idle implements Capability {
    @Override
    public String id() {
      return "idle";
    }

    @Override
    public String title() {
      return "an idle one";
    }

    @Override
    public String mechanism() {
      return "none";
    }

    @Override
    public List<Subsystem> serves() {
      return List.of(Subsystem.MONITORING);
    }

    @Override
    public String source() {
      return "test";
    }

    @Override
    public List<String> needs() {
      return List.of();
    }

    @Override
    public Skill skill() {
      return Skill.RELIABILITY;
    }

    @Override
    public double hours() {
      return 10;
    }

    @Override
    public double leadWeeks() {
      return 1;
    }

    @Override
    public double upkeepHoursPerWeek() {
      return 2;
    }

    @Override
    public SequencedMap<String, String> without(String lifecycle) {
      return new LinkedHashMap<>();
    }

    @Override
    public void install(Workshop workshop) {
      // nothing
    }
  }
}
