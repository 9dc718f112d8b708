package undercurrent.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import undercurrent.scenario.Run;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.NearMatch;

/// Reads what is run beside the scenario itself: `compare` and `sweep`.
record ArmBinder(Checking checking, Variables variables, Ids ids, Run run) {
  private static final double RUNS_PER_MINUTE = 2300;

  /// Returns the ids that the second arm leaves out.
  List<String> without(Fields top) {
    var compare = top.map("compare", "S147", "without: [id]");
    compare.ifPresent(fields -> fields.allow(Keys.names(Keys.COMPARE, List.of())));
    var left = new ArrayList<String>();
    compare
        .flatMap(fields -> fields.list("without", "without: [react]"))
        .ifPresent(list -> list.items().forEach(item -> addId(top, item, left)));
    return left;
  }

  private void addId(Fields top, Node item, List<String> left) {
    top.asText(item, "compare.without")
        .ifPresent(
            text -> {
              if (ids.all().contains(text.text())) {
                left.add(text.text());
              } else {
                checking
                    .findings()
                    .add(
                        "S138",
                        text.place(),
                        "no intervention or debt with id " + text.text(),
                        NearMatch.hint(text.text(), ids.all()),
                        ids.all().isEmpty()
                            ? "nothing here has an id"
                            : "ids: " + String.join(", ", ids.all()));
              }
            });
  }

  /// Returns the values that each variable takes in turn.
  SequencedMap<String, List<String>> sweep(Fields top) {
    var sweep = new LinkedHashMap<String, List<String>>();
    top.map("sweep", "S147", "variable: [values] lines")
        .ifPresent(
            given -> {
              given.entries().entries().forEach(entry -> addValues(given, entry, sweep));
              refuseTooMany(given.place(), sweep);
            });
    return sweep;
  }

  private void addValues(Fields given, Node.Entry entry, SequencedMap<String, List<String>> sweep) {
    if (!variables.names().contains(entry.name())) {
      checking
          .findings()
          .add(
              "S132",
              entry.key().place(),
              "no variable " + entry.name() + " in vars",
              NearMatch.hint(entry.name(), variables.names()),
              variables.names().isEmpty()
                  ? "there are no vars"
                  : "vars: " + String.join(", ", variables.names()));
      return;
    }
    var values = new ArrayList<String>();
    given
        .list(entry.name(), entry.name() + ": [1d, 3d]")
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        item ->
                            given
                                .asText(item, given.subject(entry.name()))
                                .ifPresent(text -> values.add(text.text()))));
    if (values.isEmpty() && entry.value() instanceof Node.Items) {
      checking
          .findings()
          .add(
              "S147",
              entry.value().place(),
              given.subject(entry.name()) + " needs values",
              "write for example [1d, 3d]");
    }
    if (!values.isEmpty()) {
      sweep.put(entry.name(), values);
    }
  }

  private void refuseTooMany(Place place, SequencedMap<String, List<String>> sweep) {
    double runs = run.replications();
    for (List<String> values : sweep.values()) {
      runs *= values.size();
    }
    if (runs > checking.limits().maxRuns()) {
      checking
          .findings()
          .add(
              "S133",
              place,
              String.format(
                  Locale.ROOT,
                  "%,.0f runs, limit %,d: about %.0f min on 2 cores",
                  runs,
                  checking.limits().maxRuns(),
                  Math.ceil(runs / RUNS_PER_MINUTE)),
              "reduce the values or run.replications");
    }
  }
}
