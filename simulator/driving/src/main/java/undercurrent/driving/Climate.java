package undercurrent.driving;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// The weather of a place over the year, as a process with seasons and memory.
///
/// Each day is clear, wet or foggy. A day keeps the weather of the day before with probability
/// `persistence`, else it is drawn anew from the season's shares, so that the season's shares are
/// the long-run shares. The light comes from the sun: the length of the day at the latitude, of
/// which the hours of driving take their part.
///
/// @param latitudeDegrees the latitude, north positive
/// @param wetDaysWinter the share of wet days in mid-January
/// @param wetDaysSummer the share of wet days in mid-July
/// @param foggyDaysWinter the share of foggy days in mid-January
/// @param foggyDaysSummer the share of foggy days in mid-July
/// @param persistence the chance that a day repeats the day before
/// @param hoursWet the share of a wet day's driving that is in rain
/// @param hoursFoggy the share of a foggy day's driving that is in fog
/// @param firstHour the hour at which the fleet starts, solar time
/// @param lastHour the hour at which it stops, solar time
public record Climate(
    double latitudeDegrees,
    double wetDaysWinter,
    double wetDaysSummer,
    double foggyDaysWinter,
    double foggyDaysSummer,
    double persistence,
    double hoursWet,
    double hoursFoggy,
    double firstHour,
    double lastHour) {

  /// A coast with wet winters and foggy summers, at the latitude of San Francisco. Everything but
  /// the latitude is assumed.
  public static final Climate PACIFIC_COAST =
      new Climate(37.8, 0.35, 0.04, 0.10, 0.35, 0.55, 0.40, 0.30, 6, 22);

  /// Checks that shares are shares.
  public Climate {
    double[] shares = {
      wetDaysWinter,
      wetDaysSummer,
      foggyDaysWinter,
      foggyDaysSummer,
      persistence,
      hoursWet,
      hoursFoggy
    };
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a climate needs shares from 0 to 1, not " + share);
      }
    }
    if (!(firstHour >= 0 && firstHour < lastHour && lastHour <= 24)) {
      throw new IllegalArgumentException(
          "a climate needs hours 0 <= first < last <= 24, not " + firstHour + " to " + lastHour);
    }
  }

  /// Returns the exposure of each week.
  ///
  /// @param firstWeek the week of the year that the first one is, 0 for that of January 1st
  /// @param weeks how many
  /// @param stream the stream of the weather, one uniform number a day
  public List<Exposure> sample(int firstWeek, int weeks, RandomStream stream) {
    var exposures = new ArrayList<Exposure>(weeks);
    Weather yesterday = Weather.CLEAR;
    for (int week = firstWeek; week < firstWeek + weeks; week++) {
      double wet = 0;
      double foggy = 0;
      for (int day = 7 * week; day < 7 * week + 7; day++) {
        yesterday = day(day, yesterday, stream.nextUniform());
        wet += yesterday == Weather.RAIN ? hoursWet / 7 : 0;
        foggy += yesterday == Weather.FOG ? hoursFoggy / 7 : 0;
      }
      exposures.add(Exposure.of(wet, foggy, night(7 * week + 3)));
    }
    return List.copyOf(exposures);
  }

  /// Returns the mean exposure of a year.
  public Exposure typical() {
    double wet = (wetDaysWinter + wetDaysSummer) / 2 * hoursWet;
    double foggy = (foggyDaysWinter + foggyDaysSummer) / 2 * hoursFoggy;
    double night = 0;
    for (int day = 0; day < 365; day++) {
      night += night(day) / 365;
    }
    return Exposure.of(wet, foggy, night);
  }

  /// Returns the share of the hours of driving between sunset and sunrise.
  ///
  /// @param day the day of the year, 0 for January 1st
  public double night(int day) {
    double declination = -0.4091 * StrictMath.cos(2 * StrictMath.PI * (day + 10) / 365.0);
    double latitude = StrictMath.toRadians(latitudeDegrees);
    double cosine = -StrictMath.tan(latitude) * StrictMath.tan(declination);
    double half = StrictMath.acos(Math.max(-1, Math.min(1, cosine))) * 12 / StrictMath.PI;
    double light = Math.min(lastHour, 12 + half) - Math.max(firstHour, 12 - half);
    return 1 - Math.max(0, light) / (lastHour - firstHour);
  }

  private Weather day(int day, Weather yesterday, double uniform) {
    if (uniform < persistence) {
      return yesterday;
    }
    double winter = 0.5 + 0.5 * StrictMath.cos(2 * StrictMath.PI * (day - 14) / 365.0);
    double wet = wetDaysWinter * winter + wetDaysSummer * (1 - winter);
    double foggy = foggyDaysWinter * winter + foggyDaysSummer * (1 - winter);
    double place = (uniform - persistence) / (1 - persistence);
    return place < wet ? Weather.RAIN : place < wet + foggy ? Weather.FOG : Weather.CLEAR;
  }
}
