package undercurrent.web;

/// A scenario of the library, as its card shows it.
///
/// @param id such as `av`
/// @param title in words
/// @param objective what a student learns, in a sentence or two
/// @param lifecycle the lifecycle that it runs in
/// @param minutes how long a student needs
public record LibraryEntry(
    String id, String title, String objective, String lifecycle, int minutes) {

  /// Checks that the card has something to show.
  public LibraryEntry {
    if (id.isBlank() || title.isBlank() || minutes < 1) {
      throw new IllegalArgumentException(
          "a library entry needs an id, a title and a minute or more, not '"
              + id
              + "', '"
              + title
              + "', "
              + minutes);
    }
  }
}
