package undercurrent.av;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.driving.Conditions;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Exposure;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.SliceTally;
import undercurrent.driving.Trigger;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.SteeredWeek;
import undercurrent.trace.Happening;

/// A system of those who operate the fleet, which learns where cars have trouble and sends them elsewhere. It
/// shares no code and no owner with perception, and both learn from the same rides.
///
/// Trouble is an encounter in which a car was often unsure, or in which something went wrong. One ride in
/// four is driven as it is asked for, whatever dispatch thinks. Where both learn from those rides alone, they
/// see the world as it is; where they learn from all rides, perception is taught what dispatch likes, and
/// dispatch likes what perception was taught.
final class Dispatch {
  private static final String POLICY = "dispatch.policy";
  private static final String LEARNS_FROM = "dispatch.learns-from";
  private static final String CONTROL = "control";
  private static final String ALL_RIDES = "all-rides";
  private static final int CONTROL_OF = 4; // one ride in so many; assumed
  private static final int UNSURE_OF = 4; // more than one frame in so many is trouble; assumed
  private static final double KEPT = 0.95; // of what was counted, a week; assumed
  private static final double HOURS = 2; // of who watches it, a week; assumed

  private final Replication run;
  private final Settings settings;
  private final Counts asAsked = new Counts();
  private final Counts asSent = new Counts();
  private int releaseSeen;
  private List<Conditions> taken = Conditions.ALL;

  Dispatch(Replication run, Settings settings) {
    this.run = run;
    this.settings = settings;
  }

  /// Returns what a scenario may set.
  static List<Knob> knobs() {
    return List.of(
        Knob.name(
            POLICY,
            "as-asked",
            "where cars drive; one ride in four stays as asked",
            List.of("as-asked", "least-trouble")),
        Knob.name(
            LEARNS_FROM,
            CONTROL,
            "rides that dispatch and perception learn from; control: those as asked",
            List.of(CONTROL, ALL_RIDES)));
  }

  /// Returns how many of a week's encounters are met as rides are asked for.
  int asked(int encounters) {
    return settings.name(POLICY).equals("as-asked")
        ? encounters
        : Math.ceilDiv(encounters, CONTROL_OF);
  }

  /// Returns the conditions in which cars are sent out this week; those of all rides where it knows of no
  /// trouble, or where none of the others occurs.
  List<Conditions> taken(Exposure exposure) {
    boolean isMet = taken.stream().anyMatch(slice -> exposure.share(slice) > 0);
    return isMet ? taken : Conditions.ALL;
  }

  /// Ends a week: learns, enters what dispatch did, and returns what perception may learn from.
  DriveSample endWeek(DriveSample control, DriveSample chosen) {
    boolean isFromControl = settings.name(LEARNS_FROM).equals(CONTROL);
    asAsked.add(control);
    asSent.add(chosen);
    enter(control, chosen, isFromControl);
    run.organisation()
        .request(
            Work.of(
                "watch of dispatch",
                "deployment",
                Skill.RELIABILITY,
                Subsystem.SERVING_INFRASTRUCTURE,
                HOURS));
    learn(isFromControl);
    return control.plus(isFromControl ? chosen.withoutFrames() : chosen);
  }

  /// Sends cars out next where trouble was no more common than on the mean; where nobody was met, too.
  private void learn(boolean isFromControl) {
    Counts learnt = isFromControl ? asAsked : asAsked.plus(asSent);
    List<Conditions> next = Conditions.ALL.stream().filter(learnt::isNoWorseThanAll).toList();
    if (!next.equals(taken)) {
      taken = next;
      run.simulation().cause(run.configuration().cause(LEARNS_FROM));
      String where = "sends cars out in " + next.stream().map(Conditions::id).toList();
      run.trace().record(new Happening.PartChanged("routes", "dispatch", where));
    }
  }

  private void enter(DriveSample control, DriveSample chosen, boolean isFromControl) {
    boolean isAfterRelease = run.log().releaseDay() > releaseSeen;
    releaseSeen = run.log().releaseDay();
    run.log()
        .enter(
            new SteeredWeek(
                run.day(),
                "dispatch",
                isFromControl ? 0 : asSent.met() / Math.max(1, asSent.met() + asAsked.met()),
                Counts.troubles(chosen),
                Counts.encounters(chosen),
                Counts.troubles(control),
                Counts.encounters(control),
                isAfterRelease));
  }

  /// Encounters of the weeks so far by slice, the older the less they count.
  private static final class Counts {
    private final double[] troubled = new double[Conditions.ALL.size()];
    private final double[] met = new double[Conditions.ALL.size()];

    void add(DriveSample rides) {
      for (Conditions slice : Conditions.ALL) {
        int i = slice.index();
        troubled[i] = KEPT * troubled[i] + troubles(rides, slice);
        met[i] = KEPT * met[i] + rides.slice(slice).encounters();
      }
    }

    Counts plus(Counts others) {
      var both = new Counts();
      for (int i = 0; i < met.length; i++) {
        both.troubled[i] = troubled[i] + others.troubled[i];
        both.met[i] = met[i] + others.met[i];
      }
      return both;
    }

    boolean isNoWorseThanAll(Conditions slice) {
      int i = slice.index();
      return troubled[i] * met() <= Arrays.stream(troubled).sum() * met[i];
    }

    double met() {
      return Arrays.stream(met).sum();
    }

    static double encounters(DriveSample rides) {
      return rides.slices().stream().mapToInt(SliceTally::encounters).sum();
    }

    static double troubles(DriveSample rides) {
      return Conditions.ALL.stream().mapToLong(slice -> troubles(rides, slice)).sum();
    }

    /// Returns in how many encounters of a slice a car had trouble.
    private static long troubles(DriveSample rides, Conditions slice) {
      Map<Integer, int[]> byEncounter = new TreeMap<>(); // frames; unsure ones; kept for a reason
      for (LoggedFrame frame : rides.frames()) {
        if (frame.conditions().equals(slice)) {
          int[] counts = byEncounter.computeIfAbsent(frame.encounter(), key -> new int[3]);
          counts[0]++;
          counts[1] += frame.trigger() == Trigger.UNSURE ? 1 : 0;
          counts[2] += Telemetry.isInTurn(frame) ? 0 : 1;
        }
      }
      return byEncounter.values().stream()
          .filter(counts -> counts[2] > 0 || UNSURE_OF * counts[1] > counts[0])
          .count();
    }
  }
}
