package undercurrent.lifecycle;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.system.TimeSheet;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Keeps the books of hours week by week, as everybody's time sheets have them.
final class TimeSheets {
  private final Replication run;
  private int read;

  TimeSheets(Replication run) {
    this.run = run;
  }

  /// Enters each week at its end.
  void keep(SimProcess self) {
    while (true) {
      self.hold(SimTime.WEEK);
      List<TraceEvent> events = run.trace().events();
      run.log().enter(sheet(events.subList(read, events.size())));
      read = events.size();
    }
  }

  private TimeSheet sheet(List<TraceEvent> week) {
    double hours = 0;
    double service = 0;
    int returned = 0;
    for (TraceEvent event : week) {
      if (event.what() instanceof Happening.Worked worked) {
        hours += worked.hours();
        service += worked.nature().equals(Nature.DEBT_SERVICE.id()) ? worked.hours() : 0;
      } else if (event.what() instanceof Happening.ChangeStepped step && !step.passed()) {
        returned++;
      }
    }
    return new TimeSheet(run.day(), hours, service, returned);
  }
}
