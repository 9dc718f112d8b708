package undercurrent.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import undercurrent.capabilities.Presets;
import undercurrent.catalogue.Catalogue;
import undercurrent.experiment.Measures;
import undercurrent.law.Laws;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.scenario.reading.Reading;

/// Lists what there is.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description =
        "Lists scenarios, lifecycles, stages, roles, debts, events of the world, detectors,"
            + " capabilities, presets, measures, decisions or laws.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent list debts",
      "  undercurrent list stages --in av",
      "  undercurrent list events --in retail",
      "  undercurrent list measures --in retail --json"
    })
final class ListCommand implements Callable<Integer> {
  enum Kind {
    SCENARIOS,
    LIFECYCLES,
    STAGES,
    ROLES,
    DEBTS,
    EVENTS,
    DETECTORS,
    CAPABILITIES,
    PRESETS,
    MEASURES,
    DECISIONS,
    LAWS
  }

  private static final String NEVER = "0w";

  private static final Set<Kind> WITH_LIFECYCLE =
      EnumSet.of(
          Kind.SCENARIOS,
          Kind.STAGES,
          Kind.DEBTS,
          Kind.EVENTS,
          Kind.CAPABILITIES,
          Kind.MEASURES,
          Kind.DECISIONS);

  private record Row(String id, String title, String source) {}

  @Parameters(
      paramLabel = "WHAT",
      description =
          "scenarios, lifecycles, stages, roles, debts, events, detectors, capabilities, presets,"
              + " measures, decisions or laws")
  private Kind kind = Kind.SCENARIOS;

  @Option(
      names = "--in",
      paramLabel = "LIFECYCLE",
      description =
          "only those of av or retail; for scenarios, stages, debts, events, capabilities, measures"
              + " and decisions")
  private Optional<String> lifecycle = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    lifecycle.ifPresent(id -> checkCanBeAsked(laboratory.catalogue(), id));
    List<Row> rows = rows(laboratory);
    if (json) {
      ArrayNode array = JsonMapper.builder().build().createArrayNode();
      for (Row row : rows) {
        var object = array.addObject();
        object.put("id", row.id()).put("title", row.title()).put("source", row.source());
        if (kind == Kind.ROLES) {
          RoleListing.describe(laboratory.catalogue().role(row.id()), object);
        }
      }
      Output.document(array.toPrettyString());
    } else {
      int width = rows.stream().mapToInt(row -> row.id().length()).max().orElse(1);
      for (Row row : rows) {
        Output.data()
            .printf(Locale.ROOT, "%-" + width + "s  %s%s%n", row.id(), row.title(), tail(row));
      }
    }
    return ExitCode.OK;
  }

  private void checkCanBeAsked(Catalogue catalogue, String id) {
    catalogue.lifecycle(id);
    if (!WITH_LIFECYCLE.contains(kind)) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      throw new Failure(
          ExitCode.USAGE,
          "--in goes with scenarios, stages, debts, events, capabilities, measures or decisions; "
              + name
              + " are the same in all");
    }
  }

  private boolean isOf(String id) {
    return lifecycle.isEmpty() || lifecycle.get().equals(id);
  }

  private static String tail(Row row) {
    return row.source().isEmpty() ? "" : "  (" + row.source() + ")";
  }

  private List<Row> rows(Laboratory laboratory) {
    Catalogue catalogue = laboratory.catalogue();
    return switch (kind) {
      case SCENARIOS -> scenarios(laboratory);
      case LIFECYCLES ->
          catalogue.lifecycles().stream().map(l -> new Row(l.id(), l.title(), "")).toList();
      case STAGES -> stages(catalogue);
      case ROLES ->
          catalogue.roles().stream().map(r -> new Row(r.id(), r.title(), r.source())).toList();
      case DEBTS ->
          catalogue.debts().stream()
              .filter(d -> d.lifecycles().stream().anyMatch(this::isOf))
              .map(d -> new Row(d.id(), d.title(), d.source()))
              .toList();
      case EVENTS -> events(catalogue);
      case DETECTORS ->
          catalogue.detectors().stream().map(d -> new Row(d.id(), d.title(), d.source())).toList();
      case CAPABILITIES ->
          catalogue.capabilities().stream()
              .filter(c -> c.lifecycles().stream().anyMatch(this::isOf))
              .map(c -> new Row(c.id(), c.title(), c.source()))
              .toList();
      case PRESETS ->
          Presets.all().stream().map(p -> new Row(p.id(), p.title(), p.source())).toList();
      case MEASURES -> measures(catalogue);
      case DECISIONS -> decisions(catalogue);
      case LAWS ->
          Laws.load().all().stream().map(l -> new Row(l.id(), l.title(), l.source())).toList();
    };
  }

  private List<Row> scenarios(Laboratory laboratory) {
    var rows = new ArrayList<Row>();
    for (String name : laboratory.vocabulary().builtins().keySet()) {
      if (laboratory.reader().readBuiltin(name) instanceof Reading.Valid valid
          && isOf(valid.scenario().lifecycle())) {
        rows.add(new Row(name, valid.scenario().title(), ""));
      }
    }
    return rows;
  }

  private List<Lifecycle> chosen(Catalogue catalogue) {
    return lifecycle.map(id -> List.of(catalogue.lifecycle(id))).orElse(catalogue.lifecycles());
  }

  private static Row row(Stage stage) {
    String inputs = String.join(", ", stage.inputs());
    String outputs = String.join(", ", stage.outputs());
    String flow = outputs.isEmpty() ? "" : ": " + inputs + " → " + outputs;
    return new Row(stage.id(), stage.title() + flow, stage.source());
  }

  private List<Row> stages(Catalogue catalogue) {
    var rows = new ArrayList<Row>();
    for (Lifecycle each : chosen(catalogue)) {
      each.stages().forEach(stage -> rows.add(row(stage)));
    }
    return rows;
  }

  private List<Row> decisions(Catalogue catalogue) {
    var rows = new ArrayList<Row>();
    for (Lifecycle each : chosen(catalogue)) {
      each.decisions()
          .forEach(
              type ->
                  rows.add(
                      new Row(
                          type.id(),
                          each.id() + ", " + type.role() + ": " + type.question(),
                          String.join(" | ", type.answers()))));
    }
    return rows;
  }

  /// Returns what can happen in the world: settings of the day on which it does, which is never unless
  /// a scenario says so.
  private List<Row> events(Catalogue catalogue) {
    var rows = new ArrayList<Row>();
    for (Lifecycle each : chosen(catalogue)) {
      each.parameters().stream()
          .filter(knob -> knob.name().startsWith("world.") && knob.fallback().equals(NEVER))
          .filter(knob -> !knob.name().endsWith("-length"))
          .forEach(knob -> rows.add(new Row(knob.name(), each.id() + ", " + knob.meaning(), "")));
    }
    return rows;
  }

  private List<Row> measures(Catalogue catalogue) {
    var rows = new ArrayList<Row>();
    for (Lifecycle each : chosen(catalogue)) {
      for (var measure : Measures.of(each)) {
        var row = new Row(measure.name(), measure.meaning() + " [" + measure.unit() + "]", "");
        if (!rows.contains(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
