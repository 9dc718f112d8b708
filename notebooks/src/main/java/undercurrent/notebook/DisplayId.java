package undercurrent.notebook;

import java.util.UUID;

/// The name of one display in a notebook, for updating it later.
///
/// @param text the name; any text that no other display has
public record DisplayId(String text) {

  /// Creates a name.
  ///
  /// @param text the name
  public DisplayId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The name of a display is blank; give it any text");
    }
  }

  static DisplayId fresh() {
    return new DisplayId(UUID.randomUUID().toString());
  }
}
