package undercurrent.av;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.driving.Conditions;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Exposure;
import undercurrent.driving.HiddenTruth;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.SliceTally;
import undercurrent.driving.Trigger;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.system.SteeredWeek;

/// Where cars are sent. Oracle: weeks made by hand, in which it is plain where cars have trouble.
class DispatchTest {
  private static final Conditions DAY = Conditions.of("clear-day");
  private static final Conditions NIGHT = Conditions.of("clear-night");
  private static final Conditions FOG = Conditions.of("fog-day");

  private final Replication run =
      new Replication(new RandomStreams(4, 0), "av", new DrivingLifecycle(), List.of());

  private Dispatch dispatch(String learnsFrom) {
    var texts = new HashMap<String, String>();
    texts.put("dispatch.policy", "least-trouble");
    texts.put("dispatch.learns-from", learnsFrom);
    return new Dispatch(run, Settings.of(new DrivingLifecycle().parameters(), texts));
  }

  /// A week of ten encounters in each of some conditions, some of them with trouble.
  private static DriveSample week(Map<Conditions, Integer> troubles) {
    var tallies = new ArrayList<SliceTally>();
    var frames = new ArrayList<LoggedFrame>();
    for (Conditions slice : Conditions.ALL) {
      int encounters = troubles.containsKey(slice) ? 10 : 0;
      tallies.add(new SliceTally(slice, encounters, 0, 0, 0, 0, 0));
      for (int i = 0; i < encounters; i++) {
        Trigger trigger = i < troubles.get(slice) ? Trigger.DISENGAGEMENT : Trigger.SAMPLED;
        int id = 100 * slice.index() + i;
        frames.add(new LoggedFrame(id, id, slice, new double[0], 1, trigger));
      }
    }
    return new DriveSample(tallies, List.of(), frames, new HiddenTruth());
  }

  @Test
  void carsAreSentWhereTroubleIsNoMoreCommonThanOnTheMean() {
    Dispatch dispatch = dispatch("control");
    assertThat(dispatch.taken(Exposure.even())).isEqualTo(Conditions.ALL);
    dispatch.endWeek(week(Map.of(DAY, 1, NIGHT, 3, FOG, 6)), DriveSample.none());
    // 10 of 30 on the mean; where nobody was met nothing is known, and it is tried
    assertThat(dispatch.taken(Exposure.even())).contains(DAY, NIGHT).doesNotContain(FOG).hasSize(5);
    assertThat(dispatch.taken(Exposure.only(FOG))).as("there is nothing else").contains(FOG);
  }

  @Test
  void whoLearnsFromAControlGroupDoesNotMindWhereItSentTheCars() {
    var control = week(Map.of(DAY, 1, NIGHT, 3));
    var sent = week(Map.of(DAY, 9));
    Dispatch dispatch = dispatch("control");
    DriveSample learnt = dispatch.endWeek(control, sent);
    assertThat(dispatch.taken(Exposure.even())).contains(DAY).doesNotContain(NIGHT);
    assertThat(learnt.frames()).as("of the control group alone").hasSize(20);
    assertThat(learnt.slice(DAY).encounters()).as("all are counted").isEqualTo(20);

    Dispatch own = dispatch("all-rides");
    assertThat(own.endWeek(control, sent).frames()).hasSize(30);
    // by day 10 of 20, by night 3 of 10
    assertThat(own.taken(Exposure.even())).contains(NIGHT).doesNotContain(DAY);
    List<SteeredWeek> book = run.log().book(SteeredWeek.class);
    assertThat(book.getFirst()).isEqualTo(new SteeredWeek(0, "dispatch", 0, 9, 10, 4, 20, false));
    assertThat(book.getLast().learnsFromOwn()).isEqualTo(10.0 / 30);
  }

  @Test
  void oneRideInFourIsDrivenAsItIsAskedFor() {
    assertThat(dispatch("control").asked(80)).isEqualTo(20);
    assertThat(dispatch("control").asked(1)).isEqualTo(1);
    var usual = new Dispatch(run, Settings.defaults(new DrivingLifecycle().parameters()));
    assertThat(usual.asked(80)).isEqualTo(80);
  }
}
