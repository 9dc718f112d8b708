package undercurrent.hiddendebt.beyond;

import java.util.List;
import undercurrent.debt.Circumstances;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.debt.Site;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Deletions that reach what was recorded, and not what was made of it.
///
/// **Mechanism.** What labels, records for replay and training sets were made from is not written
/// down, nor of which customer the rows of a shop's tables are. When somebody asks to be deleted, what
/// was recorded goes, and an engineer looks through every store that it ends up in.
///
/// **Symptom.** Each request takes a day and more; they queue behind other work, models go on learning
/// from people who are gone, and an audit makes an incident of it.
///
/// With three requests a week engineers of the data loop keep up within the month that the law allows,
/// and no audit found anybody in four seeds of 20 weeks: what it costs is their hours. The one of the shop
/// spends 17 hours a week more over ten seeds of a year, and what else there is to do waits.
///
/// **Repayment.** Deletion by lineage: each derived row says of whom it is.
///
/// @param by how what was derived is found, `lineage` or `search`
/// @see <a href="https://doi.org/10.1109/BigData.2017.8258038">Breck et al. (2017), ML Test Score,
///   Data 5</a>
public record PrivacyDebt(String by) implements Debt {
  private static final String KEY = "loop.deletion-by";

  @Override
  public void install(Site site) {
    site.write(KEY, by);
  }

  /// The entry of the catalogue.
  public static final class Type implements DebtType {
    private static final double KEYS_HOURS = 40; // a key of the person in each table; assumed
    private static final double JOB_HOURS = 24; // that deletes along the keys; assumed
    private static final double TEST_HOURS = 8; // that nobody is left; assumed

    @Override
    public String id() {
      return "privacy-debt";
    }

    @Override
    public String title() {
      return "Privacy debt";
    }

    @Override
    public String source() {
      return "Breck et al. (2017), ML Test Score, Data 5; GDPR, article 17";
    }

    @Override
    public String mechanism() {
      return "Nothing says what was made of a person's data; a deletion is a search through every"
          + " store that it ends up in.";
    }

    @Override
    public String symptom() {
      return "Requests take days of engineers, some are late, models learn from people who are"
          + " gone, and audits end in incidents.";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of(
          Knob.name(
              "by",
              "search",
              "how what was derived from a recording is found",
              List.of("lineage", "search")));
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return new PrivacyDebt(settings.name("by"));
    }

    @Override
    public String question() {
      return "Somebody asks you to forget them: which of your models still knows them?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of(
          isDriving(lifecycle)
              ? Expectation.rises("effort").by(19.5)
              : Expectation.rises("effort").by(17));
    }

    @Override
    public String detector() {
      return "deleted-rows";
    }

    private static boolean isDriving(String lifecycle) {
      return lifecycle.equals("av");
    }

    /// People who know of their rights, and an audit every two months.
    @Override
    public Circumstances circumstances(String lifecycle) {
      return Circumstances.USUAL
          .with(
              isDriving(lifecycle)
                  ? "ingestion.deletions-per-week"
                  : "live-data.deletions-per-week",
              "3")
          .with("loop.deletion-audit", "8w");
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      String stage = isDriving(lifecycle) ? "ingestion" : "metrics-database";
      return new Remedy(
          "deletion by lineage",
          List.of(
              work("keys of persons in derived tables", stage, KEYS_HOURS),
              work("deletion along the keys", stage, JOB_HOURS),
              work("test that nobody is left", stage, TEST_HOURS)),
          site -> site.reset(KEY));
    }

    private static Work work(String title, String stage, double hours) {
      return Work.of(title, stage, Skill.DATA_ENGINEERING, Subsystem.DATA_COLLECTION, hours);
    }
  }
}
