package undercurrent.lifecycle;

import undercurrent.debt.Remedy;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Work;
import undercurrent.trace.Happening;

/// Paying back a debt: people do the work, and then what it changes is changed.
///
/// Where the debt is not there, or not yet, the hours are spent all the same, and nothing is found.
final class Repayment {
  private final Replication run;
  private final Plan.DebtUse debt;
  private final Remedy remedy;
  private final String detector;

  /// Makes the repayment of a debt; one that begins never is not there.
  Repayment(Replication run, Plan.DebtUse debt, String lifecycle) {
    this.run = run;
    this.debt = debt;
    this.remedy = debt.type().remedy(lifecycle, debt.settings());
    this.detector = debt.type().detector(lifecycle);
  }

  /// Lets it begin at its occasion.
  void begin(Plan.Occasion occasion) {
    switch (occasion) {
      case Plan.Occasion.At(double hours) ->
          run.simulation().start("remedy of " + debt.id(), self -> repayAt(self, hours));
      case Plan.Occasion.FirstAlarm _ -> run.incidents().onFirstAlarm(this::repay);
      case Plan.Occasion.Detected _ -> run.incidents().onceRead(detector, this::repay);
    }
  }

  private void repayAt(SimProcess self, double hours) {
    self.hold(SimTime.hours(hours));
    run.simulation().cause(1);
    run.trace().record(new Happening.Scheduled("repayment of '" + debt.id() + "'"));
    repay(self);
  }

  private void repay(SimProcess self) {
    double booked = 0;
    for (Work work : remedy.work()) {
      booked += run.organisation().await(self, work).hoursBooked();
    }
    if (isThere()) {
      run.trace().record(new Happening.DebtRepaid(debt.id(), booked));
      remedy.effect().accept(new DebtSite(run, debt.id() + " remedy", 1));
    } else {
      run.trace()
          .record(
              new Happening.Decided(
                  "the team",
                  "to leave things as they are, since nothing of '"
                      + debt.id()
                      + "' was found to repay"));
    }
  }

  private boolean isThere() {
    return SimTime.inHours(run.simulation().now()) >= debt.fromHours();
  }
}
