package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.Run;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.yaml.Node;
import undercurrent.settings.DurationText;
import undercurrent.settings.Knob;
import undercurrent.settings.Value;

/// Reads `run`.
record RunBinder(Checking checking) {

  Run bind(Fields top) {
    Optional<Fields> given = top.map("run", "S147", "key: value lines such as for: 52w");
    given.ifPresent(run -> run.allow(Keys.names(List.of(), Keys.RUN)));
    double hours = amount(given, "for");
    double warmup = amount(given, "warmup");
    int replications = (int) amount(given, "replications");
    if (warmup >= hours) {
      given.ifPresent(run -> addWarmup(run, hours));
      warmup = 0;
    }
    return new Run(hours, warmup, replications);
  }

  private void addWarmup(Fields run, double hours) {
    Place warmup = run.text("warmup").map(Node.Text::place).orElse(run.place());
    boolean inherited = !warmup.source().equals(run.place().source());
    Place place =
        inherited && run.has("for") ? run.text("for").map(Node.Text::place).orElse(warmup) : warmup;
    checking
        .findings()
        .add(
            "S121",
            place,
            "warmup must be shorter than run.for ("
                + DurationText.write(hours)
                + ")"
                + (inherited ? ", but " + warmup.source().name() + " sets it longer" : ""),
            "write for example warmup: " + DurationText.write(Math.max(1, Math.floor(hours / 12))));
  }

  private double amount(Optional<Fields> given, String name) {
    Knob knob = knob(name);
    double fallback = ((Value.Amount) knob.fallbackValue()).amount();
    return given.flatMap(run -> run.amount(knob)).map(Value.Amount::amount).orElse(fallback);
  }

  private Knob knob(String name) {
    Knob knob =
        Keys.RUN.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return name.equals("replications") ? knob.atMost(checking.limits().maxReplications()) : knob;
  }
}
