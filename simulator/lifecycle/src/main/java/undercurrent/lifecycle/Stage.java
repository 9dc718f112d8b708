package undercurrent.lifecycle;

import undercurrent.organisation.Skill;

/// A stage of a lifecycle, as its drawing shows it.
///
/// @param id such as `model-validation`
/// @param title in words
/// @param skill the skill that it asks for most
/// @param kind what its hours count as
/// @param purpose what is done in it, in a sentence
public record Stage(String id, String title, Skill skill, Kind kind, String purpose) {

  /// What a stage is about, for the shares of effort.
  public enum Kind {
    /// Collecting, choosing, labelling and preparing data.
    DATA,
    /// Making sure that a model or a system may be used.
    VALIDATION,
    /// Everything else.
    OTHER
  }
}
