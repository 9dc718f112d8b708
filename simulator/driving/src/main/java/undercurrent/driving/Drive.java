package undercurrent.driving;

import undercurrent.random.RandomStream;

/// One encounter while it is driven.
final class Drive {
  private static final int LIMIT_FRAMES = 80;
  private static final int EMPTY_FRAMES = 30;
  private static final double HARD_MPS2 = 3;
  private static final double CREEPING_MPS = 1;

  private final Encounter encounter;
  private final Belief belief;
  private final SafetyDriver driver;
  private final SafetyDriver.Mood mood;
  private final CarFollowing following;
  private final Motion car;
  private final Motion other;
  private final double[] commands = new double[DrivingLoop.ACTUATION_FRAMES];

  private double gapM;
  private double closestM;
  private double minimumTtcS = Double.POSITIVE_INFINITY;
  private double impactKmh;
  private boolean collision;
  private Disengagement disengagement = Disengagement.NONE;
  private double takesOverAtS = Double.POSITIVE_INFINITY;
  private int phantomBrakes;
  private boolean inPhantom;
  private int frames;

  Drive(Encounter encounter, Belief belief, SafetyDriver driver, RandomStream stream) {
    this.encounter = encounter;
    this.belief = belief;
    this.driver = driver;
    this.mood = driver.mood(stream);
    this.following = CarFollowing.towards(encounter.egoMps());
    this.car = new Motion(encounter.egoMps());
    this.other = new Motion(encounter.otherMps());
    this.gapM = encounter.gapM();
    this.closestM = gapM;
  }

  EncounterOutcome toTheEnd() {
    int limit = exists() ? LIMIT_FRAMES : EMPTY_FRAMES;
    for (int i = 0; i < limit && !collision && !isOver(i); i++) {
      double time = i * Motion.STEP_S;
      if (disengagement == Disengagement.NONE) {
        belief.look(encounter.scene(gapM));
        frames++;
        watch(time);
      }
      move(time, acceleration(i));
    }
    return new EncounterOutcome(
        encounter,
        collision,
        impactKmh,
        disengagement,
        phantomBrakes,
        frames,
        frames * Motion.STEP_S,
        minimumTtcS,
        closestM);
  }

  private boolean exists() {
    return encounter.roadUser() != RoadUser.EMPTY;
  }

  /// An encounter is over when the car at most creeps closer; a lead car must have stopped first.
  private boolean isOver(int frame) {
    if (!exists()) {
      return disengagement != Disengagement.NONE || gapM < Scene.NEAREST_M;
    }
    boolean settled = encounter.otherBrakingMps2() == 0 ? closingMps() <= 0 : other.speedMps() == 0;
    return frame > 5 && settled && closingMps() <= CREEPING_MPS;
  }

  private double closingMps() {
    return car.speedMps() - other.speedMps();
  }

  /// The deceleration that just avoids contact, in m/s².
  private double neededMps2() {
    double closing = closingMps();
    return exists() && closing > 0 ? closing * closing / (2 * Math.max(0.1, gapM)) : 0;
  }

  private void watch(double time) {
    double ttc = exists() && closingMps() > 0 ? gapM / closingMps() : Double.POSITIVE_INFINITY;
    minimumTtcS = Math.min(minimumTtcS, ttc);
    boolean tooLittle = car.brakingMps2() < 0.8 * neededMps2();
    if (mood.attentive() && ttc < driver.criticalTtcS() && tooLittle) {
      takesOverAtS = Math.min(takesOverAtS, time + mood.reactionS());
    }
    if (time >= takesOverAtS && tooLittle) {
      disengagement = Disengagement.DRIVER;
    } else if (belief.unsureFrames() >= DrivingLoop.PATIENCE_FRAMES) {
      disengagement = Disengagement.SYSTEM;
      takesOverAtS = Math.min(takesOverAtS, time + mood.reactionS());
    }
  }

  private double acceleration(int frame) {
    double command = command();
    notePhantom(command);
    int slot = frame % commands.length;
    double acting = commands[slot];
    commands[slot] = command;
    return acting;
  }

  private double command() {
    double v = car.speedMps();
    if (belief.vulnerableAhead() && belief.rangeM() < DrivingLoop.HORIZON_S * encounter.egoMps()) {
      return -DrivingLoop.BRAKING_MPS2;
    }
    if (belief.vehicleAhead()) {
      return following.behind(v, belief.rangeM(), other.speedMps());
    }
    return following.free(v);
  }

  private void notePhantom(double command) {
    boolean wrong = belief.vulnerableAhead() ? !encounter.roadUser().isVulnerable() : !exists();
    boolean phantom = command < -HARD_MPS2 && wrong && neededMps2() < 1;
    if (disengagement != Disengagement.NONE) {
      return;
    }
    if (phantom && !inPhantom) {
      phantomBrakes++;
      if (mood.attentive() && mood.endsPhantom()) {
        disengagement = Disengagement.DRIVER;
        takesOverAtS = 0;
      }
    }
    inPhantom = phantom;
  }

  private void move(double time, double automated) {
    boolean manual = disengagement != Disengagement.NONE;
    boolean acts = mood.attentive() && time >= takesOverAtS;
    double needed = neededMps2();
    double byHand = acts && needed > 0.5 ? -driver.brakingMps2() : 0;
    double closing = closingMps();
    boolean brakes = time >= encounter.brakesAfterS() && encounter.otherBrakingMps2() > 0;
    gapM -= car.step(manual ? byHand : automated);
    gapM += other.step(brakes ? -encounter.otherBrakingMps2() : 0);
    closestM = Math.min(closestM, gapM);
    if (exists() && gapM <= 0 && closing > 0) {
      collision = true;
      impactKmh = 3.6 * closing;
    }
  }
}
