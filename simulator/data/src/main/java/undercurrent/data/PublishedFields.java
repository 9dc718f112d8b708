package undercurrent.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/// The fields of the published table that are more than a whole number.
///
/// @param csv the reader, at a row
record PublishedFields(CsvReader csv) {
  private static final int MOST_DAYS = 36_500; // a century: what is later is a slip of the pen
  private static final Pattern INVOICE = Pattern.compile("[A-Z]?(\\d{6})");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[ T](\\d{1,2}):(\\d{2})(?::\\d{2})?");
  private static final Pattern US =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}) (\\d{1,2}):(\\d{2})(?::\\d{2})?");

  int invoice(int column) {
    var match = INVOICE.matcher(csv.text(column));
    if (!match.matches()) {
      throw csv.malformed(column, "six digits, with or without a letter before them");
    }
    return Integer.parseInt(match.group(1));
  }

  int customer(int column) {
    String text = csv.text(column);
    String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (digits.isEmpty()) {
      return -1;
    }
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw csv.malformed(column, "a customer's number, or nothing");
    }
  }

  int pence(int column) {
    try {
      var pounds = new BigDecimal(csv.text(column));
      return pounds.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw csv.malformed(column, "a price in pounds");
    }
  }

  int minute(int column, LocalDate origin) {
    String text = csv.text(column);
    var iso = ISO.matcher(text);
    var us = US.matcher(text);
    try {
      if (iso.matches()) {
        return minute(origin, number(iso, 1), number(iso, 2), number(iso, 3), iso);
      }
      if (us.matches()) {
        return minute(origin, number(us, 3), number(us, 1), number(us, 2), us);
      }
    } catch (DateTimeException e) {
      throw csv.malformed(
          column, "a time of the calendar, from 2010-12-01 on; with slashes the month comes first");
    }
    throw csv.malformed(column, "a date like 2010-12-01 08:26:00 or 12/1/2010 8:26");
  }

  private static int minute(
      LocalDate origin, int year, int month, int day, java.util.regex.Matcher match) {
    long days = LocalDate.of(year, month, day).toEpochDay() - origin.toEpochDay();
    var time = LocalTime.of(number(match, 4), number(match, 5));
    if (days < 0 || days > MOST_DAYS) {
      throw new DateTimeException("day " + days);
    }
    return (int) days * 1440 + time.toSecondOfDay() / 60;
  }

  private static int number(java.util.regex.Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
