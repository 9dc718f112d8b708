package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.delivery.Workplace.CODE;
import static undercurrent.delivery.Workplace.step;
import static undercurrent.organisation.Subsystem.DATA_VERIFICATION;
import static undercurrent.organisation.Subsystem.ML_CODE;
import static undercurrent.organisation.Subsystem.SERVING_INFRASTRUCTURE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.Happening.ArtifactMade;
import undercurrent.trace.Happening.ChangeFailed;
import undercurrent.trace.Happening.ChangeMended;
import undercurrent.trace.Happening.ChangeReleased;
import undercurrent.trace.Happening.ChangeRequested;
import undercurrent.trace.Happening.ChangeStepped;
import undercurrent.trace.Happening.MachineUsed;
import undercurrent.trace.Happening.Worked;

/// How changes come into production.
///
/// Oracle: hand calculations on an idle organisation, the binomial law of slips by hand, and the
/// conservation of changes.
class DeliveryTest {
  private static final double YEAR = 52 * 7 * 24;

  @Test
  void aPathOfPureWaitsHasExactlyThatLeadTime() {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(
          step("board", ML_CODE).takes(0, 84), step("window", SERVING_INFRASTRUCTURE).takes(0, 36));
      place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      place.run(1000);
      assertThat(place.all(ChangeReleased.class))
          .containsExactly(new ChangeReleased(1, "code", 120));
    }
  }

  @Test
  void theLeadTimeOfAnIdleOrganisationIsTheOneByHand() {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(
          step("test", DATA_VERIFICATION).takes(1.95, 24).finds(0.5),
          step("copy", SERVING_INFRASTRUCTURE).takes(3, 0));
      place.delivery.ask(ChangeType.CODE, CODE, 6, "somebody");
      place.run(1000);
      // asked for on Monday at 0:00, made from 9 to 15, waited for until Tuesday 15:00; the test is
      // of
      // 1.95 h and 0.05 h for the one node beyond it, the copy begins at 17:00, which is Wednesday
      // 9:00
      assertThat(place.all(ChangeReleased.class).findFirst().orElseThrow().leadHours())
          .isCloseTo(48 + 12, within(1e-6));
      assertThat(place.all(Worked.class).mapToDouble(Worked::hours).sum())
          .isCloseTo(6 + 2 + 3, within(1e-9));
    }
  }

  @Test
  void stepsByHandGoWrongByOneMinusTheirCommonLuck() {
    int changes = 4000;
    try (var place = new Workplace(7, 1, Map.of())) {
      place.path(
          step("one", ML_CODE).slips(0.1),
          step("two", ML_CODE).slips(0.1),
          step("three", ML_CODE).slips(0.1),
          step("four", SERVING_INFRASTRUCTURE).slips(0.1));
      for (int i = 0; i < changes; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      }
      place.run(1);
      double expected = 1 - Math.pow(0.9, 4);
      double sd = Math.sqrt(expected * (1 - expected) / changes);
      assertThat((double) place.all(ChangeFailed.class).count() / changes)
          .as("seed 7, four standard deviations")
          .isCloseTo(expected, within(4 * sd));
    }
  }

  @Test
  void aCheckFindsItsShareAndSendsTheChangeBack() {
    int changes = 3000;
    try (var place = new Workplace(8, 1, Map.of())) {
      place.path(
          step("slip", ML_CODE).slips(1),
          step("check", DATA_VERIFICATION).finds(0.3),
          step("copy", SERVING_INFRASTRUCTURE));
      for (int i = 0; i < changes; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      }
      place.run(24);
      long first = place.all(ChangeStepped.class).filter(s -> s.step().equals("check")).count();
      long back =
          place
              .all(ChangeStepped.class)
              .filter(s -> s.step().equals("check") && !s.passed())
              .count();
      assertThat((double) back / first)
          .as("seed 8, four standard deviations")
          .isCloseTo(0.3, within(4 * Math.sqrt(0.21 / first)));
      assertThat(place.all(MachineUsed.class)).as("a check without hands").hasSize((int) first);
    }
  }

  @Test
  void everyChangeIsInProductionOnItsWayOrGivenUp() {
    for (long seed = 1; seed <= 5; seed++) {
      try (var place = busy(seed, "1")) {
        place.run(YEAR);
        assertThat(place.delivery.asked())
            .as("seed %d", seed)
            .isEqualTo(place.all(ChangeRequested.class).count())
            .isEqualTo(
                place.delivery.inProduction()
                    + place.delivery.onTheirWay()
                    + place.delivery.dropped());
        long known = place.all(ChangeReleased.class).map(ChangeReleased::change).distinct().count();
        assertThat(place.delivery.inProduction()).as("seed %d", seed).isLessThanOrEqualTo(known);
        assertThat(place.delivery.dropped())
            .as("seed %d", seed)
            .isEqualTo(
                place.all(ChangeStepped.class).filter(s -> s.step().equals("dropped")).count());
        assertThat(place.harms)
            .as("seed %d: what harms is what failed and is not mended", seed)
            .isEqualTo(place.delivery.harming())
            .isEqualTo(
                (int)
                    (place.all(ChangeFailed.class).count()
                        - place.all(ChangeMended.class).count()));
      }
    }
  }

  @Test
  void aBatchSharesOneRelease() {
    try (var place = new Workplace(1, 1, with(Map.of(), "changes.batch", "3"))) {
      place.path(step("copy", SERVING_INFRASTRUCTURE).takes(2, 0));
      for (int i = 0; i < 7; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 1, "somebody");
      }
      place.run(500);
      assertThat(place.all(ChangeReleased.class)).hasSize(6);
      assertThat(place.all(ArtifactMade.class).map(ArtifactMade::rows)).containsExactly(3L, 3L);
      assertThat(place.all(Worked.class).mapToDouble(Worked::hours).sum())
          .as("seven changes of an hour and two copies")
          .isCloseTo(7 + 2 * 2, within(1e-9));
      assertThat(place.delivery.onTheirWay()).isEqualTo(1);
    }
  }

  @Test
  void takingAWaitOutSpeedsUpByItsShareAlone() {
    double whole = lead(84, 36);
    double half = lead(42, 36);
    assertThat(whole / half).as("Amdahl").isCloseTo(1 / (1 - 84.0 / 120 / 2), within(1e-9));
  }

  private static double lead(double board, double window) {
    try (var place = new Workplace(1, 1, Map.of())) {
      place.path(
          step("board", ML_CODE).takes(0, board),
          step("window", SERVING_INFRASTRUCTURE).takes(0, window));
      place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      place.run(1000);
      return place.all(ChangeReleased.class).findFirst().orElseThrow().leadHours();
    }
  }

  @Test
  void whatHarmsIsComplainedAboutLookedForAndTakenBack() {
    try (var place = new Workplace(1, 1, with(Map.of(), "changes.complaint-time", "1d"))) {
      place.path(step("copy", SERVING_INFRASTRUCTURE).slips(1));
      place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      place.run(0.5);
      assertThat(place.harms).isEqualTo(1);
      place.path(step("deliver", SERVING_INFRASTRUCTURE));
      place.run(200);
      assertThat(place.complaints).containsExactly("something is wrong");
      // a day until somebody complains, at midnight; from Tuesday 9:00 on a look of 1 h and 0.05 h
      // for
      // each of 2 nodes, and 4 h until the old version is back
      assertThat(place.all(ChangeMended.class).map(ChangeMended::hours).toList().getFirst())
          .isCloseTo(24 + 9 + 1.1 + 4, within(1e-6));
      assertThat(place.harms).isZero();
      assertThat(place.all(ChangeReleased.class)).as("mended, it comes again").hasSize(2);
    }
  }

  @Test
  void releasesThatAreHeldBackWaitUntilTheyMayGo() {
    try (var place = new Workplace(1, 1, Map.of())) {
      boolean[] frozen = {true};
      place.delivery.holdWhile(() -> frozen[0]);
      place.path(step("copy", SERVING_INFRASTRUCTURE));
      place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      place.run(100);
      assertThat(place.all(ChangeReleased.class)).isEmpty();
      frozen[0] = false;
      place.run(200);
      assertThat(place.all(ChangeReleased.class))
          .containsExactly(new ChangeReleased(1, "code", 120));
    }
  }

  @Test
  void whatMeetsAFreezeIsCheckedOnceMore() {
    int changes = 2000;
    try (var place = new Workplace(9, 1, Map.of())) {
      boolean[] frozen = {true};
      place.delivery.holdWhile(() -> frozen[0]);
      place.path(
          step("slip", ML_CODE).slips(1),
          step("check", DATA_VERIFICATION).finds(0.3),
          step("copy", SERVING_INFRASTRUCTURE));
      for (int i = 0; i < changes; i++) {
        place.delivery.ask(ChangeType.CODE, CODE, 0, "somebody");
      }
      place.run(1);
      var again =
          place.all(ChangeStepped.class).filter(s -> s.step().equals("check-again")).toList();
      long found = again.stream().filter(s -> !s.passed()).count();
      assertThat((double) found / again.size())
          .as("seed 9, four standard deviations, independent of the first check")
          .isCloseTo(0.3, within(4 * Math.sqrt(0.21 / again.size())));
      assertThat(place.all(ChangeReleased.class)).isEmpty();
      assertThat(place.all(ChangeStepped.class).filter(s -> s.step().equals("copy"))).isEmpty();
      place.run(2);
      frozen[0] = false;
      place.run(100);
      assertThat(place.all(ChangeReleased.class).map(ChangeReleased::change).distinct().count())
          .isGreaterThanOrEqualTo(place.delivery.inProduction())
          .isPositive();
      assertThat(
              place.delivery.onTheirWay()
                  + place.delivery.inProduction()
                  + place.delivery.dropped())
          .isEqualTo(changes);
    }
  }

  @Test
  void nobodyAsksForAChangeOfWhatTheSystemDoesNotHave() {
    try (var place = busy(3, "1")) {
      place.run(YEAR);
      assertThat(place.all(ChangeRequested.class).map(ChangeRequested::type).distinct())
          .containsExactlyInAnyOrder("code", "configuration", "model");
      double perMonth = place.delivery.asked() / 12.0; // 3/4 + 1 + 1/4 assumed
      assertThat(perMonth)
          .as("seed 3, four standard deviations of a Poisson number")
          .isCloseTo(2, within(4 * Math.sqrt(2.0 / 12)));
    }
  }

  @Test
  void smallBatchesComeSoonerAndAreMendedSooner() {
    double[] small = batches("1");
    double[] large = batches("8");
    assertThat(small[0]).as("lead time, h").isLessThan(large[0]);
    assertThat(small[1]).as("recovery, h").isLessThan(large[1]);
  }

  private static double[] batches(String size) {
    double lead = 0;
    double recovery = 0;
    int released = 0;
    int mended = 0;
    for (long seed = 1; seed <= 8; seed++) {
      try (var place = busy(seed, size)) {
        place.run(YEAR);
        lead += place.all(ChangeReleased.class).mapToDouble(ChangeReleased::leadHours).sum();
        released += (int) place.all(ChangeReleased.class).count();
        recovery += place.all(ChangeMended.class).mapToDouble(ChangeMended::hours).sum();
        mended += (int) place.all(ChangeMended.class).count();
      }
    }
    return new double[] {lead / released, recovery / mended};
  }

  @Test
  void theSameSeedGivesTheSameYear() {
    assertThat(hash(5)).isEqualTo(hash(5)).isNotEqualTo(hash(6));
  }

  private static String hash(long seed) {
    try (var place = busy(seed, "1")) {
      place.run(YEAR);
      return CanonicalTrace.hash(place.trace.events());
    }
  }

  /// Two people on the paths by hand, who are asked for changes at random times.
  private static Workplace busy(long seed, String batch) {
    var place = new Workplace(seed, 2, Map.of("changes.batch", batch), 0.025);
    new HandPaths(List.of(), 168, 168, 168).begin(place.paths);
    place.delivery.begin();
    return place;
  }

  private static Map<String, String> with(Map<String, String> settings, String name, String text) {
    var all = new HashMap<>(settings);
    all.put(name, text);
    return all;
  }
}
