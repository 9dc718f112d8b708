package undercurrent.notebook;

import org.jspecify.annotations.Nullable;

/// Shows values while a cell runs. Every notebook has these methods imported.
///
/// ```java
/// var bar = display("0 %");
/// updateDisplay(bar, "50 %");
/// ```
///
/// Outside a notebook the text form is printed, so that the same code runs anywhere.
public final class Display {

  private static final CellOutput PRINTED =
      new CellOutput() {
        @Override
        public void print(boolean error, String text) {
          System.out.print(text);
        }

        @Override
        public void display(DisplayId display, Rendering rendering, boolean update) {
          System.out.println(rendering.text());
        }
      };

  private static volatile CellOutput output = PRINTED;

  private Display() {}

  /// Shows a value below the cell.
  ///
  /// @param value the value, or null
  /// @return the display's name, for [#updateDisplay(DisplayId, Object)]
  public static DisplayId display(@Nullable Object value) {
    return show(Rendering.of(value));
  }

  /// Shows a text that is already HTML, SVG, Markdown.
  ///
  /// @param text the content
  /// @param mimeType its type, for example `text/html`
  /// @return the display's name
  public static DisplayId display(String text, String mimeType) {
    return show(Rendering.of(text, mimeType));
  }

  /// Replaces the content of a display.
  ///
  /// @param display the display's name
  /// @param value the new value, or null
  public static void updateDisplay(DisplayId display, @Nullable Object value) {
    output.display(display, Rendering.of(value), true);
  }

  /// A text that is already HTML, SVG, Markdown, as the result of a cell.
  ///
  /// @param text the content
  /// @param mimeType its type, for example `text/html`
  /// @return the rendering
  public static Rendering render(String text, String mimeType) {
    return Rendering.of(text, mimeType);
  }

  static void sendTo(CellOutput target) {
    output = target;
  }

  static void sendToPrinter() {
    output = PRINTED;
  }

  private static DisplayId show(Rendering rendering) {
    DisplayId display = DisplayId.fresh();
    output.display(display, rendering, false);
    return display;
  }
}
