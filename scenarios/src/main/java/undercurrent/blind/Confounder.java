package undercurrent.blind;

import java.util.List;
import undercurrent.debt.Circumstances;

/// Something in the world that looks like a debt, or hides one: a placebo where nothing else is.
///
/// @param title in words, as the answer of a case names it
/// @param circumstances the settings that let it happen
/// @param looksLike what it is easily taken for, and what tells it apart
public record Confounder(String title, Circumstances circumstances, String looksLike) {

  /// Returns those of a lifecycle; all dates are assumed.
  ///
  /// @throws IllegalArgumentException when there are none for it
  public static List<Confounder> of(String lifecycle) {
    return switch (lifecycle) {
      case "av" -> ofDriving();
      case "retail" -> ofShop();
      default -> throw new IllegalArgumentException("no confounders for lifecycle " + lifecycle);
    };
  }

  private static List<Confounder> ofDriving() {
    return List.of(
        new Confounder(
            "a law: headlights are on by day",
            with("world.headlight-law", "18w"),
            "an unstable dependency: inputs move and accuracy may, but no release stands before"
                + " it"),
        new Confounder(
            "a new vehicle with its cameras elsewhere",
            with("world.new-vehicle", "18w"),
            "slice debt: one part of the fleet does worse, and new labels heal it"),
        new Confounder(
            "cameras that lose their calibration sooner",
            with("fleet.calibration-drift", "0.9"),
            "an unstable dependency: it goes with the weeks since a calibration, not with a date"));
  }

  private static List<Confounder> ofShop() {
    return List.of(
        new Confounder(
            "a season of sales",
            with("world.sale-season", "16w").with("world.sale-length", "4w"),
            "a feedback loop: clicks concentrate, and go back by themselves when prices do"),
        new Confounder(
            "an item that everybody talks about",
            with("world.viral-item", "16w").with("world.viral-length", "8w"),
            "a direct feedback loop: one item gets what others lose, whatever the model shows"),
        new Confounder(
            "many new items at once",
            with("world.new-range", "16w").with("world.new-items", "120"),
            "staleness: what is shown grows old overnight, and retraining helps at once"),
        new Confounder(
            "robots that click",
            with("world.bot-traffic", "16w"),
            "a hidden feedback loop: clicks rise and sales do not"),
        new Confounder(
            "a neighbour's service that answers later",
            with("world.slow-from", "16w").with("world.slow-by", "4"),
            "a feature that costs too much: latency steps up on a day without a release of ours"));
  }

  private static Circumstances with(String setting, String text) {
    return Circumstances.USUAL.with(setting, text);
  }
}
