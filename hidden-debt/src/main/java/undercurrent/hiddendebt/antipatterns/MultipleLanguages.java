package undercurrent.hiddendebt.antipatterns;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.delivery.SecondLanguage;
import undercurrent.graph.Languages;
import undercurrent.graph.Node;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.random.Distribution;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Parts of modules in a language that few of the team know.
///
/// **Mechanism.** Now and then a part of one more module is written in the language of the notebooks,
/// because a library is there or because its author likes it.
///
/// **Symptom.** A change of such a module is made in two parts, the second by those who know the language,
/// for whom it waits; and each border between the languages is tested, for rounding and for what is
/// missing.
///
/// **Repayment.** One language: the parts are written anew in the common one.
///
/// The hours that it takes are those of the code and of the few who know the language, two a week over ten
/// seeds of 52 weeks; the sum of all hours, which other luck moves by more, stays within luck.
///
/// That two implementations also differ in what they compute is the affair of training/serving skew.
///
/// @param betweenParts the hours from one more module to the next
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 5.5</a>
public record MultipleLanguages(Distribution betweenParts) implements Debt {

  @Override
  public void install(Site site) {
    var which = site.stream("which module");
    site.repeatedly(
        "one more part in another language",
        betweenParts,
        () -> {
          List<Node> modules = inOneLanguage(site);
          if (!modules.isEmpty() && !Languages.isOneAgreed(site.graph())) {
            String module = modules.get(which.nextInt(modules.size())).id();
            Languages.write(site.graph(), module, SecondLanguage.NAME);
            site.note("module", module, "has a part in " + SecondLanguage.NAME);
          }
        });
  }

  private static List<Node> inOneLanguage(Site site) {
    List<Node> mixed = Languages.mixed(site.graph());
    return site.graph().nodes().stream()
        .filter(n -> n.kind() == Node.Kind.CODE_MODULE || n.kind() == Node.Kind.SERVICE)
        .filter(node -> !mixed.contains(node))
        .toList();
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double REWRITING_HOURS = 60; // some five hours a module; assumed
    private static final double COMPARISON_HOURS = 20; // of the old with the new; assumed

    @Override
    public String id() {
      return "multiple-language-smell";
    }

    @Override
    public String title() {
      return "Multiple-language smell";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 5.5";
    }

    @Override
    public String mechanism() {
      return "Parts of one module after the other are written in a language that few of the team"
          + " know.";
    }

    @Override
    public String symptom() {
      return "Changes wait for those who know the language; every border between languages is"
          + " tested by hand.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.durations(
                  "every", "lognormal(mean=3w sd=1w)", "time from one module to the next; assumed")
              .atLeast(1));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new MultipleLanguages(settings.distribution("every"));
    }

    @Override
    public String question() {
      return "Who can change each module of your system when its author is on leave?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          Expectation.rises("effort.subsystem.ml-code").by(2.0),
          Expectation.rises("effort.role.data-scientist").by(2.0));
    }

    @Override
    public String detector() {
      return "language-census";
    }

    /// A team that changes code once a week.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL.with("changes.code-per-month", "4");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "system-development" : "operations";
      return new Remedy(
          "one language",
          List.of(
              work("parts written anew in the common language", stage, REWRITING_HOURS),
              work("comparison of old parts with new ones", stage, COMPARISON_HOURS)),
          Type::unite);
    }

    private static void unite(Site site) {
      Languages.agreeOnOne(site.graph());
      for (Node module : Languages.mixed(site.graph())) {
        Languages.unite(site.graph(), module.id());
        site.note("module", module.id(), "is in one language");
      }
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.ML_ENGINEERING, Subsystem.ML_CODE, hours);
    }
  }
}
