package undercurrent.lifecycle;

/// A small grey picture, such as what a camera saw and what a
/// model made of it.
///
/// @param id a name that no other exhibit of the replication has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, in a sentence
/// @param columns its width in pixels
/// @param brightness row by row from the top left, 0 (black) to 1 (white)
/// @param emphasis how much each pixel matters to the answer, 0 to 1, in the same order; empty
///   where nobody asked
public record GreyPicture(
    String id, String title, String caption, int columns, float[] brightness, float[] emphasis)
    implements Exhibit {

  /// Checks the sizes.
  public GreyPicture {
    boolean isWhole = columns > 0 && brightness.length % columns == 0;
    if (!isWhole || (emphasis.length != 0 && emphasis.length != brightness.length)) {
      throw new IllegalArgumentException(
          "exhibit '" + id + "' needs whole rows of pixels, and emphasis for all of them or none");
    }
  }

  @Override
  public String topic() {
    return "What the model sees";
  }

  /// Returns its height in pixels.
  public int rows() {
    return brightness.length / columns;
  }
}
