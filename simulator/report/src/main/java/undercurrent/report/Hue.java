package undercurrent.report;

import java.awt.Color;

/// A colour of a chart that readers with colour-blindness can tell from the others (Okabe and Ito
/// 2008), with its variant on a dark page.
///
/// Charts are painted in the light colours; the style sheet puts a variable in place of each.
enum Hue {
  INK("#111416", "#f2f4f5"),
  PAPER("#fefefe", "#14181b"),
  GRID("#d8dcdf", "#353c42"),
  BLUE("#0072b2", "#4db1ee"),
  VERMILLION("#d55e00", "#ff8a3d"),
  GREEN("#009e73", "#2fc79a"),
  ORANGE("#e69f00", "#f0b73a"),
  PURPLE("#cc79a7", "#e39cc4"),
  SKY("#56b4e9", "#8fd0f5");

  private final String light;
  private final String dark;

  Hue(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /// Returns the colour in which charts are painted.
  Color color() {
    return Color.decode(light);
  }

  /// Returns the reference to its variable in the style sheet.
  String reference() {
    return "var(" + variable() + ")";
  }

  /// Returns the rules that make charts follow the page into the dark.
  static String css() {
    var css = new StringBuilder(":root{");
    for (Hue hue : values()) {
      css.append(hue.variable()).append(':').append(hue.light).append(';');
    }
    css.append("}\n@media (prefers-color-scheme:dark){:root{");
    for (Hue hue : values()) {
      css.append(hue.variable()).append(':').append(hue.dark).append(';');
    }
    css.append("}}\n");
    for (Hue hue : values()) {
      String painted = hue.painted();
      css.append(".chart [fill=\"").append(painted).append("\"]{fill:").append(hue.reference());
      css.append("}\n.chart [stroke=\"").append(painted).append("\"]{stroke:");
      css.append(hue.reference()).append("}\n");
    }
    return css.toString();
  }

  private String painted() {
    Color color = color();
    return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
  }

  private String variable() {
    return switch (this) {
      case INK -> "--ink";
      case PAPER -> "--paper";
      case GRID -> "--grid";
      case BLUE -> "--blue";
      case VERMILLION -> "--vermillion";
      case GREEN -> "--green";
      case ORANGE -> "--orange";
      case PURPLE -> "--purple";
      case SKY -> "--sky";
    };
  }
}
