package undercurrent.incident;

import java.util.ArrayList;
import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// How a team answers incidents: who is on call, how patient it is, what a machine may do, and what
/// it may lose.
///
/// @param rotas the roles with a rota, in the order in which a page goes round
/// @param attention how pages tire
/// @param escalateAfterHours until a page that nobody answers goes on to the next person
/// @param automatic whether a machine acts on an alarm at once
/// @param toilCap the share of the SREs' hours that operations may take
/// @param objective the share of service that is promised, such as 0.999
/// @param freezes whether risky releases stop when the error budget is spent
public record IncidentRules(
    List<String> rotas,
    Attention attention,
    double escalateAfterHours,
    boolean automatic,
    double toilCap,
    double objective,
    boolean freezes) {
  /// The setting that names the rotas.
  public static final String ROTAS = "on-call.rotas";

  /// Roles that may have a rota.
  public static final List<String> ROLES =
      List.of("sre", "ml-engineer", "data-engineer", "platform-engineer", "system-engineer");

  /// Roles that have one when nothing is said.
  public static final List<String> USUAL = List.of("sre", "ml-engineer", "data-engineer");

  /// Copies.
  public IncidentRules {
    rotas = List.copyOf(rotas);
  }

  /// Returns the rules of a team about which nothing is said.
  public static IncidentRules usual() {
    return of(Settings.defaults(knobs("99%", "freeze")));
  }

  /// Returns the rules that a scenario sets.
  public static IncidentRules of(Settings settings) {
    return new IncidentRules(
        settings.list(ROTAS),
        new Attention(settings.share("on-call.attention-loss")),
        settings.hours("on-call.escalate-after"),
        settings.name("incidents.response").equals("automatic"),
        settings.share("toil.cap"),
        settings.share("serving.slo"),
        settings.name("error-budget.policy").equals("freeze"));
  }

  /// Returns what a scenario may set.
  ///
  /// @param objective the promise that holds when the scenario says nothing
  /// @param policy what then happens when the error budget is spent
  public static List<Knob> knobs(String objective, String policy) {
    var knobs = new ArrayList<>(onCall());
    knobs.add(
        Knob.name(
            "incidents.response",
            "human",
            "whether a person comes and decides, or a machine acts on the alarm at once",
            List.of("human", "automatic")));
    knobs.add(
        Knob.share("toil.cap", "50%", "working time of SREs that operations may take; SRE book")
            .atLeast(0.01));
    knobs.add(
        Knob.share(
                "serving.slo", objective, "service that is promised; 99.9% loses 43.2 min a month")
            .atMost(0.999999));
    knobs.add(
        Knob.name(
            "error-budget.policy",
            policy,
            "what stops when the error budget of 30 days is spent",
            List.of("freeze", "none")));
    return List.copyOf(knobs);
  }

  private static List<Knob> onCall() {
    return List.of(
        Knob.names(
            ROTAS, String.join(", ", USUAL), "roles that are on call, a week each in turn", ROLES),
        Knob.duration(
                "on-call.escalate-after", "30m", "until a missed page goes to the next person")
            .above0(),
        Knob.share(
                "on-call.attention-loss",
                Attention.USUAL,
                "attention that each page of a shift takes away; assumed")
            .atMost(0.99),
        Knob.count("on-call.monitors", "0", "readings of machines with a threshold that pages"),
        Knob.count("on-call.page-after", "3", "hourly readings beyond a threshold before it pages")
            .atLeast(1),
        Knob.number("on-call.threshold", "3", "standard deviations that a reading may rise")
            .above0());
  }
}
