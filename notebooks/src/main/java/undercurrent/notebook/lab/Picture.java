package undercurrent.notebook.lab;

/// Something to look at, with the same in words.
///
/// @param html the picture
/// @param text the same for readers without pictures
public record Picture(String html, String text) {

  /// Returns the picture as HTML.
  public String toHtml() {
    return html;
  }

  /// Returns the same in words.
  @Override
  public String toString() {
    return text;
  }
}
