package undercurrent.shopping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads recipes from text.
final class RecipeText {
  private static final String SHAPE =
      "<model> rate=<number> passes=<count> [factors=<count> | depth=<count>]"
          + " [without=<feature>,…] [calibration=<name>]";

  private RecipeText() {}

  static ScoringRecipe parse(String text) {
    String[] words = text.strip().split("\\s+");
    var kind = ScoringKind.named(words[0]);
    var said = said(text, words);
    var recipe =
        new ScoringRecipe(
            kind,
            number(text, said, "rate"),
            count(text, said, "passes"),
            kind.mostCapacity() == 0 ? 0 : count(text, said, kind.capacityName()),
            List.of(said.containsKey("without") ? take(said, "without").split(",") : new String[0]),
            Recalibration.named(
                said.containsKey("calibration") ? take(said, "calibration") : "none"));
    if (!said.isEmpty()) {
      throw refused(text, "has " + said.keySet() + ", which " + kind.text() + " does not take");
    }
    return recipe;
  }

  private static Map<String, String> said(String text, String[] words) {
    var said = new LinkedHashMap<String, String>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 1) {
        throw refused(text, "has '" + words[i] + "', which says no setting");
      }
      String name = words[i].substring(0, equals);
      if (said.put(name, words[i].substring(equals + 1)) != null) {
        throw refused(text, "says '" + name + "' twice");
      }
    }
    return said;
  }

  private static String take(Map<String, String> said, String name) {
    String value = said.remove(name);
    return value == null ? "" : value;
  }

  private static double number(String text, Map<String, String> said, String name) {
    String value = take(said, name);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw refused(text, "needs a number for '" + name + "', not '" + value + "'");
    }
  }

  private static int count(String text, Map<String, String> said, String name) {
    String value = take(said, name);
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw refused(text, "needs a whole number for '" + name + "', not '" + value + "'");
    }
  }

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException(
        "the recipe '" + text + "' " + why + "; a recipe is " + SHAPE);
  }
}
