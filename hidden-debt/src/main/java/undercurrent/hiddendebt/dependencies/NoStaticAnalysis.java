package undercurrent.hiddendebt.dependencies;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.graph.Node;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Data dependencies that no tool can resolve, because parts do not say what they use.
///
/// **Mechanism.** The annotations of many parts are gone: what they use is in nobody's registry. The
/// dependencies themselves stay as they are.
///
/// **Symptom.** Whoever changes something opens every silent part to see whether it uses what is
/// changed, where a tool would have told the closure; what is overlooked breaks. A diagnosis ends at
/// the first silent part and goes on anywhere.
///
/// **Repayment.** Annotate each part and check in the build that every read is declared.
///
/// @param missingShare the share of parts that lose their annotation
/// @see <a href="https://papers.nips.cc/paper/5656">Sculley et al. (2015), section 3.3</a>
public record NoStaticAnalysis(double missingShare) implements Debt {

  @Override
  public void install(Site site) {
    var chance = site.stream("parts without annotation");
    for (Node node : site.graph().nodes()) {
      boolean missing = chance.nextBernoulli(missingShare);
      if (missing && node.kind() != Node.Kind.CONFIGURATION_KEY) { // a key uses nothing
        site.graph().unannotate(node.id());
        site.note("annotation", node.id(), "no longer says what it uses");
      }
    }
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double ANNOTATION_HOURS = 60; // about one a part; assumed
    private static final double CHECK_HOURS = 24; // of the build; assumed

    @Override
    public String id() {
      return "no-static-analysis-of-data-dependencies";
    }

    @Override
    public String title() {
      return "No static analysis of data dependencies";
    }

    @Override
    public String source() {
      return "Sculley et al. (2015), section 3.3";
    }

    @Override
    public String mechanism() {
      return "Parts do not say what they use, so that no tool can tell what a change reaches or"
          + " what a fault may come from.";
    }

    @Override
    public String symptom() {
      return "Changes begin with a search through all parts and still break what was overlooked;"
          + " diagnoses look at more.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(Knob.share("missing", "80%", "parts that lose their annotation; assumed"));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new NoStaticAnalysis(settings.share("missing"));
    }

    @Override
    public String question() {
      return "How long does it take to find out who reads a table, and what happens"
          + " when somebody guesses?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(Expectation.rises("effort").by(9.0));
    }

    @Override
    public String detector() {
      return "registry-resolver";
    }

    /// A system that is worked on: about one change a week.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with("changes.code-per-month", "1.5")
          .with("changes.configuration-per-month", "2")
          .with("changes.data-per-month", "1");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = lifecycle.equals("av") ? "ingestion" : "live-data";
      return new Remedy(
          "annotate every part and check it in the build",
          List.of(
              work("annotations of all parts", stage, Skill.DATA_ENGINEERING, ANNOTATION_HOURS),
              work("check of declared reads", stage, Skill.ML_ENGINEERING, CHECK_HOURS)),
          site -> site.graph().unannotated().forEach(node -> site.graph().annotate(node.id())));
    }

    private static Work work(String title, String stage, Skill skill, double hours) {
      return Work.of(title, stage, skill, Subsystem.PROCESS_MANAGEMENT_TOOLS, hours);
    }
  }
}
