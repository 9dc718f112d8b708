package undercurrent.delivery;

import java.util.List;
import java.util.Locale;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Organisation;
import undercurrent.organisation.Work;
import undercurrent.random.RandomStream;

/// The way of new data into production by the recipe in use: what people do by hand before a
/// training and after it. Without steps, machines do all of it.
///
/// Each step done by hand may put a slip in, so that s steps let 1 − (1 − p)^s of the refreshes go
/// wrong. A slip is found by a later step, or at the end when somebody looks at what came out; then
/// the way is gone once more, which is rework.
public final class DataRefresh {
  private static final int MOST_ROUNDS = 3; // then somebody sits down beside them; assumed

  private DeliveryPath toTraining = path(List.of());
  private DeliveryPath toProduction = path(List.of());

  /// Sets both halves of the way, as the lifecycle finds it.
  public void begin(List<DeliveryStep> beforeTraining, List<DeliveryStep> afterTraining) {
    toTraining = path(beforeTraining);
    toProduction = path(afterTraining);
  }

  /// Returns the steps from the tables to the start of a training.
  public DeliveryPath toTraining() {
    return toTraining;
  }

  /// Returns the steps from a trained model to production.
  public DeliveryPath toProduction() {
    return toProduction;
  }

  /// Goes one half of the way, and waits until it is done.
  ///
  /// @param stage the stage that books the hours
  /// @param luck decides on slips
  public static void walk(
      SimProcess self, Organisation people, DeliveryPath path, String stage, RandomStream luck) {
    List<DeliveryStep> steps = path.steps();
    boolean isSlipped = round(self, people, steps, stage, Nature.TOIL, luck);
    for (int i = 1; isSlipped && i < MOST_ROUNDS; i++) {
      isSlipped = round(self, people, steps, stage, Nature.REWORK, luck);
    }
  }

  /// Goes through the steps until one finds a slip; returns whether there was one.
  private static boolean round(
      SimProcess self,
      Organisation people,
      List<DeliveryStep> steps,
      String stage,
      Nature nature,
      RandomStream luck) {
    boolean isSlipped = false;
    for (DeliveryStep step : steps) {
      if (step.hours() > 0) {
        people.await(self, work(step, stage, nature));
      }
      if (step.waitHours() > 0) {
        self.hold(SimTime.hours(step.waitHours()));
      }
      if (isSlipped && step.findShare() > 0 && luck.nextBernoulli(step.findShare())) {
        return true;
      }
      isSlipped |= step.slipShare() > 0 && luck.nextBernoulli(step.slipShare());
    }
    return isSlipped;
  }

  private static Work work(DeliveryStep step, String stage, Nature nature) {
    String title = "refresh by hand: " + step.title().toLowerCase(Locale.ROOT);
    return Work.of(title, stage, step.skill(), step.subsystem(), step.hours()).as(nature);
  }

  private static DeliveryPath path(List<DeliveryStep> steps) {
    return new DeliveryPath(ChangeType.MODEL, steps);
  }
}
