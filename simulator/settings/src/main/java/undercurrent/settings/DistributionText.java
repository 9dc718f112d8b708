package undercurrent.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import undercurrent.random.Beta;
import undercurrent.random.Constant;
import undercurrent.random.Distribution;
import undercurrent.random.Erlang;
import undercurrent.random.Exponential;
import undercurrent.random.Gamma;
import undercurrent.random.LogLogistic;
import undercurrent.random.LogNormal;
import undercurrent.random.Normal;
import undercurrent.random.Pareto;
import undercurrent.random.Triangular;
import undercurrent.random.Uniform;
import undercurrent.random.Weibull;

/// Reads distributions: `lognormal(mean=3w sd=1w)`, or a plain quantity, which is a constant.
final class DistributionText {
  /// The distributions that can be written, with their parameters in order.
  static final Map<String, List<String>> PARAMETERS = parameters();

  private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*) *\\(([^()]*)\\)");
  private static final Pattern ARGUMENT = Pattern.compile("(?:([A-Za-z_]+)=)?([^\\s=]+)");

  /// Parameters that are plain numbers even when the distribution is one of durations.
  private static final List<String> PLAIN = List.of("shape", "shape1", "shape2", "order");

  /// Negative draws that a distribution of durations may have, as a share.
  private static final double NEGATIVE_DRAWS = 0.0005;

  private DistributionText() {}

  /// Returns the distribution that a text says, with durations in hours when `timed`.
  static Value.Spread read(String text, boolean timed) throws Refusal {
    if (text.indexOf('(') < 0) {
      Quantity plain = plainQuantity(text, timed);
      return new Value.Spread(new Constant(plain.amount()), plain.text());
    }
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      throw refusedForm(text);
    }
    String name = call.group(1);
    var names = PARAMETERS.get(name);
    if (names == null) {
      throw Refusal.of(
          "S152",
          name,
          "unknown distribution \"" + name + "\"",
          hintOr(name, "known: " + String.join(", ", PARAMETERS.keySet())));
    }
    var given = arguments(call.group(2), call.start(2), name, names, timed);
    for (String needed : names) {
      if (!given.containsKey(needed)) {
        throw Refusal.of("S152", text, name + " needs " + needed, "write " + example(name, timed));
      }
    }
    return made(text, name, given, timed);
  }

  private static Map<String, Quantity> arguments(
      String inside, int offset, String name, List<String> names, boolean timed) throws Refusal {
    var given = new LinkedHashMap<String, Quantity>();
    if (inside.indexOf(',') >= 0) {
      throw new Refusal(
          new Problem(
              "S152",
              offset + inside.indexOf(','),
              1,
              "parameters are divided by spaces, not commas",
              "write " + example(name, timed)));
    }
    Matcher argument = ARGUMENT.matcher(inside);
    while (argument.find()) {
      int place = offset + argument.start();
      String key = argument.group(1) == null ? nextName(names, given) : argument.group(1);
      if (!names.contains(key) || given.containsKey(key)) {
        String fault = names.contains(key) ? " is given twice" : " does not belong to " + name;
        throw new Refusal(
            new Problem(
                "S152",
                place,
                argument.group().length(),
                "\"" + key + "\"" + fault,
                hint(key, names, "write " + example(name, timed))));
      }
      try {
        given.put(key, quantity(argument.group(2), timed && !PLAIN.contains(key)));
      } catch (Refusal refusal) {
        throw refusal.shifted(offset + argument.start(2));
      }
    }
    return given;
  }

  private static Value.Spread made(
      String text, String name, Map<String, Quantity> given, boolean timed) throws Refusal {
    refuseDisorder(text, name, given);
    Distribution distribution;
    try {
      distribution = make(name, given);
    } catch (IllegalArgumentException refused) {
      throw Refusal.of("S151", text, String.valueOf(refused.getMessage()), "");
    }
    if (timed) {
      refuseNegativeDraws(text, distribution);
    }
    if (name.equals("constant")) {
      return new Value.Spread(distribution, value(given, "value").text());
    }
    var parts = new ArrayList<String>();
    for (String key : PARAMETERS.getOrDefault(name, List.of())) {
      parts.add(key + "=" + value(given, key).text());
    }
    return new Value.Spread(distribution, name + "(" + String.join(" ", parts) + ")");
  }

  private static Distribution make(String name, Map<String, Quantity> given) {
    return switch (name) {
      case "exponential" -> new Exponential(number(given, "mean"));
      case "normal" -> new Normal(number(given, "mean"), number(given, "sd"));
      case "lognormal" -> new LogNormal(number(given, "mean"), number(given, "sd"));
      case "uniform" -> new Uniform(number(given, "low"), number(given, "high"));
      case "triangular" ->
          new Triangular(number(given, "low"), number(given, "mode"), number(given, "high"));
      case "weibull" -> new Weibull(number(given, "shape"), number(given, "scale"));
      case "gamma" -> new Gamma(number(given, "shape"), number(given, "scale"));
      case "erlang" -> new Erlang(whole(given, "order"), number(given, "mean"));
      case "beta" ->
          new Beta(
              number(given, "shape1"),
              number(given, "shape2"),
              number(given, "low"),
              number(given, "high"));
      case "pareto" -> new Pareto(number(given, "shape"), number(given, "scale"));
      case "loglogistic" -> new LogLogistic(number(given, "shape"), number(given, "scale"));
      case "constant" -> new Constant(number(given, "value"));
      default -> throw new IllegalArgumentException("unknown distribution " + name);
    };
  }

  private static void refuseDisorder(String text, String name, Map<String, Quantity> given)
      throws Refusal {
    if (name.equals("uniform") && number(given, "low") > number(given, "high")) {
      throw Refusal.of(
          "S140",
          text,
          "lower bound "
              + value(given, "low").text()
              + " above upper bound "
              + value(given, "high").text(),
          "exchange them");
    }
    if (name.equals("triangular")
        && (number(given, "low") > number(given, "mode")
            || number(given, "mode") > number(given, "high"))) {
      throw Refusal.of("S140", text, "triangular needs low <= mode <= high", "put them in order");
    }
  }

  private static void refuseNegativeDraws(String text, Distribution distribution) throws Refusal {
    double negative = distribution.cumulative(-Double.MIN_VALUE); // 0 itself is no negative draw
    if (negative == 1) {
      throw Refusal.of("S116", text, "a duration must be longer than 0, found " + text, "");
    }
    if (negative > NEGATIVE_DRAWS) {
      long percent = Math.max(1, Math.round(negative * 100));
      throw Refusal.of(
          "S139", text, percent + " % of draws would be negative", "use lognormal or a smaller sd");
    }
  }

  private static Refusal refusedForm(String text) {
    boolean open = text.indexOf(')') < 0;
    return Refusal.of(
        "S152",
        text,
        open ? "the bracket of the distribution is not closed" : "this is not a distribution",
        "write for example lognormal(mean=3w sd=1w)");
  }

  private static Quantity plainQuantity(String text, boolean timed) throws Refusal {
    if (PARAMETERS.containsKey(text)) {
      throw Refusal.of(
          "S152", text, text + " needs its parameters", "write " + example(text, timed));
    }
    Quantity quantity = quantity(text, timed);
    if (timed && quantity.amount() < 0) {
      throw Refusal.of("S116", text, "a duration must be longer than 0, found " + text, "");
    }
    return quantity;
  }

  private static Quantity quantity(String text, boolean timed) throws Refusal {
    if (timed) {
      BigDecimal nanos = DurationText.nanos(text);
      return new Quantity(DurationText.hours(nanos), DurationText.canonical(nanos));
    }
    BigDecimal number = NumberText.read(text, "a number");
    return new Quantity(number.doubleValue(), NumberText.canonical(number));
  }

  private static String nextName(List<String> names, Map<String, Quantity> given) {
    return names.stream().filter(name -> !given.containsKey(name)).findFirst().orElse("one more");
  }

  private static String hint(String asked, List<String> known, String otherwise) {
    String near = NearMatch.hint(asked, known);
    return near.isEmpty() ? otherwise : near;
  }

  private static String hintOr(String asked, String otherwise) {
    return hint(asked, List.copyOf(PARAMETERS.keySet()), otherwise);
  }

  private static String example(String name, boolean timed) {
    return name
        + "("
        + String.join(
            " ",
            PARAMETERS.getOrDefault(name, List.of()).stream()
                .map(key -> key + "=" + exampleOf(key, timed))
                .toList())
        + ")";
  }

  private static String exampleOf(String key, boolean timed) {
    String number =
        switch (key) {
          case "low", "sd" -> "1";
          case "mode" -> "2";
          default -> "3";
        };
    return timed && !PLAIN.contains(key) ? number + "w" : number;
  }

  private static double number(Map<String, Quantity> given, String key) {
    return value(given, key).amount();
  }

  private static int whole(Map<String, Quantity> given, String key) {
    double number = number(given, key);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(key + " needs a whole number, not " + number);
    }
    return (int) number;
  }

  private static Quantity value(Map<String, Quantity> given, String key) {
    var value = given.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no parameter " + key);
    }
    return value;
  }

  private static Map<String, List<String>> parameters() {
    var table = new LinkedHashMap<String, List<String>>();
    table.put("lognormal", List.of("mean", "sd"));
    table.put("exponential", List.of("mean"));
    table.put("uniform", List.of("low", "high"));
    table.put("triangular", List.of("low", "mode", "high"));
    table.put("normal", List.of("mean", "sd"));
    table.put("weibull", List.of("shape", "scale"));
    table.put("gamma", List.of("shape", "scale"));
    table.put("erlang", List.of("order", "mean"));
    table.put("beta", List.of("shape1", "shape2", "low", "high"));
    table.put("pareto", List.of("shape", "scale"));
    table.put("loglogistic", List.of("shape", "scale"));
    table.put("constant", List.of("value"));
    return table;
  }

  private record Quantity(double amount, String text) {}
}
