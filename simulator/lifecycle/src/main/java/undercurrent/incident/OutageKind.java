package undercurrent.incident;

import java.util.Locale;
import undercurrent.settings.Knob;

/// The sorts of ordinary outages, none of them a matter of machine learning (60 of 96 outages of an
/// ML platform were not: Papasian and Underwood 2020), and how each is mended.
public enum OutageKind {
  /// A machine dies, a disk is full.
  INFRASTRUCTURE("a machine died or its disk is full", "restart", 1, "2"),
  /// Something of others that is needed does not answer; only they can mend it.
  DEPENDENCY("what it needs of others does not answer", "call to those whom it needs", 0.5, "1"),
  /// A version of a program that does not work was installed.
  DEPLOY("a version that does not work was installed", "roll-back of the version", 0.5, "4"),
  /// A value was set that does not work.
  CONFIGURATION("a value was set that does not work", "return to the old configuration", 0.5, "2");

  private final String what;
  private final String mending;
  private final double hours;
  private final String perYear;

  OutageKind(String what, String mending, double hours, String perYear) {
    this.what = what;
    this.mending = mending;
    this.hours = hours;
    this.perYear = perYear;
  }

  /// Returns its name in files, such as `infrastructure`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns what happened, in words.
  public String what() {
    return what;
  }

  /// Returns what is done about it, in words.
  public String mending() {
    return mending;
  }

  /// Returns the hours that this takes a person; assumed.
  public double hours() {
    return hours;
  }

  /// Returns the setting of its rate. About 70 % of outages follow changes (Beyer et al. 2016,
  /// chapter 1); the rates themselves are assumed.
  public Knob rate() {
    return Knob.number(setting(), perYear, "outages a year by " + id() + "; assumed")
        .atLeast(0)
        .atMost(1000);
  }

  /// Returns the name of the setting of its rate.
  public String setting() {
    return "outages." + id() + "-per-year";
  }
}
