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
}
