package undercurrent.settings;

import undercurrent.random.Distribution;

/// A checked value, with the one text that stands for it.
///
/// Texts that mean the same (`7d`, `1w`) give equal values.
public sealed interface Value {

  /// Returns the canonical text, which reads back to the same value.
  String text();

  /// One number, in the unit of the knob's kind.
  record Amount(double amount, String text) implements Value {}

  /// A distribution, in the unit of the knob's kind.
  record Spread(Distribution distribution, String text) implements Value {}

  /// A name.
  record Word(String text) implements Value {}

  /// What a file says, as whoever read it holds it.
  ///
  /// @param content what was made of the file; equal contents have equal texts
  /// @param text what stands in the file, in canonical form: more than one line
  record Attachment(Object content, String text) implements Value {
    /// Checks that the text cannot be taken for the name of a file.
    public Attachment {
      if (!text.contains("\n")) {
        throw new IllegalArgumentException("a file of one line reads like its name: " + text);
      }
    }
  }
}
