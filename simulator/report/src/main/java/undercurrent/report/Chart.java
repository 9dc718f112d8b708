package undercurrent.report;

/// A picture that can be written into a page.
@FunctionalInterface
interface Chart {
  /// Returns the picture as SVG.
  ///
  /// @param id a name that no other picture of the page has
  /// @param title what a screen reader says first
  /// @param description what it says then
  String svg(String id, String title, String description);
}
