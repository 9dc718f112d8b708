package undercurrent.lifecycle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureTrial;
import undercurrent.trace.Happening;

/// What the contexts of a product want replaced, one after the other; each context has somebody who
/// answers for it.
///
/// A replacement is tried on the same rows and seed, before and after. Whoever's decisions move has the
/// model validated again in that context, and signs.
public final class ContextWishes {
  private static final String EVERY = "changes.replacement-every";
  private static final double SHOWN = 0.6; // of the rows are decided on; as the show threshold does
  private static final double MOVED = 0.01; // decisions of a context that somebody minds; assumed
  private static final double TRIAL_HOURS = 6; // source, rows, two trainings; assumed
  private static final double VALIDATION_HOURS = 6; // of a context; assumed
  private static final double SIGNATURE_HOURS = 2; // of who answers for it; assumed

  private final Replication run;
  private final Settings settings;
  private final Answering answering;
  private int requests;

  /// One wish.
  public interface Wish {
    /// Returns the name of what is to come from another source.
    String feature();

    /// Returns the context that wants it.
    String context();

    /// Returns how it was tried; empty where there is nothing yet to try it on.
    Optional<FeatureTrial> trial();

    /// Does what was wished.
    void grant();
  }

  /// Who answers for what, and where.
  ///
  /// @param contexts the names of the contexts
  /// @param models the key of the configuration that says whether they share a model
  /// @param stage the stage that books the hours
  /// @param validation the skill that validates
  /// @param signature the skill of who signs
  public record Answering(
      List<String> contexts, String models, String stage, Skill validation, Skill signature) {
    /// Copies the list.
    public Answering {
      contexts = List.copyOf(contexts);
    }
  }

  /// Makes a product whose contexts have not wished anything yet.
  public ContextWishes(Replication run, Settings settings, Answering answering) {
    this.run = run;
    this.settings = settings;
    this.answering = answering;
  }

  /// Returns what a scenario can set about them.
  public static Knob knob() {
    return Knob.duration(
        EVERY, "0w", "time from one context's wish for another feature to the next; 0w for never");
  }

  /// Lets contexts come with their wishes, if they do, for as long as the run lasts.
  ///
  /// @param wishes returns the wish of a number, from 0, as it is when it is uttered
  public void begin(IntFunction<Wish> wishes) {
    double every = settings.hours(EVERY);
    if (every > 0) {
      run.simulation().start("wishes of contexts", self -> ask(self, every, wishes));
    }
  }

  private void ask(SimProcess self, double every, IntFunction<Wish> wishes) {
    while (true) {
      self.hold(SimTime.hours(every));
      run.simulation().cause(1);
      run.trace().record(new Happening.Scheduled("wish of a context " + (requests + 1)));
      replace(self, wishes.apply(requests++));
    }
  }

  private void replace(SimProcess self, Wish wish) {
    String title = "trial of another " + wish.feature() + " for " + wish.context();
    await(self, title, Skill.DATA_SCIENCE, TRIAL_HOURS, Nature.NEW_WORK);
    Optional<FeatureTrial> trial = wish.trial();
    if (trial.isEmpty()) {
      return;
    }
    run.log().enter(trial.get());
    long asked = run.simulation().cause();
    for (String moved : moved(trial.get())) {
      boolean isAsked = moved.equals(wish.context());
      run.simulation().cause(isAsked ? asked : run.configuration().cause(answering.models()));
      Nature nature = isAsked ? Nature.NEW_WORK : Nature.REWORK;
      await(self, "validation in " + moved, answering.validation(), VALIDATION_HOURS, nature);
      await(self, "signature for " + moved, answering.signature(), SIGNATURE_HOURS, nature);
    }
    run.simulation().cause(asked);
    wish.grant();
    run.trace()
        .record(
            new Happening.PartChanged(
                "feature", wish.feature(), "is another for " + wish.context()));
  }

  /// Returns the contexts whose decisions move, and always the one that asked.
  private Set<String> moved(FeatureTrial trial) {
    Map<String, Double> churn = trial.churn(SHOWN);
    var moved = new LinkedHashSet<String>(List.of(trial.slice()));
    for (String context : answering.contexts()) {
      if (churn.getOrDefault(context, 0.0) > MOVED) {
        moved.add(context);
      }
    }
    return moved;
  }

  private void await(SimProcess self, String title, Skill skill, double hours, Nature nature) {
    Work work = Work.of(title, answering.stage(), skill, Subsystem.ANALYSIS_TOOLS, hours);
    run.organisation().await(self, work.as(nature));
  }
}
