package undercurrent.lifecycle;

import java.util.List;
import undercurrent.organisation.Skill;

/// A stage of a lifecycle, as its drawing shows it.
///
/// @param id such as `model-validation`
/// @param title in words
/// @param skill the skill that it asks for most
/// @param kind what its hours count as
/// @param purpose what is done in it, in a sentence
/// @param inputs what it takes
/// @param outputs what it gives
/// @param gate what may stop the work here and where it then goes; empty when nothing does
/// @param source where it is described, or `assumed`
public record Stage(
    String id,
    String title,
    Skill skill,
    Kind kind,
    String purpose,
    List<String> inputs,
    List<String> outputs,
    String gate,
    String source) {

  /// What a stage is about, for the shares of effort.
  public enum Kind {
    /// Collecting, choosing, labelling and preparing data.
    DATA,
    /// Making sure that a model or a system may be used.
    VALIDATION,
    /// Everything else.
    OTHER
  }

  /// Copies the lists.
  public Stage {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// Returns a stage of which only the outline is known.
  public Stage(String id, String title, Skill skill, Kind kind, String purpose) {
    this(id, title, skill, kind, purpose, List.of(), List.of(), "", "assumed");
  }

  /// Returns the stage with what it takes.
  public Stage takes(String... things) {
    return new Stage(id, title, skill, kind, purpose, List.of(things), outputs, gate, source);
  }

  /// Returns the stage with what it gives.
  public Stage gives(String... things) {
    return new Stage(id, title, skill, kind, purpose, inputs, List.of(things), gate, source);
  }

  /// Returns the stage with what may stop the work here.
  public Stage stoppedBy(String what) {
    return new Stage(id, title, skill, kind, purpose, inputs, outputs, what, source);
  }

  /// Returns the stage with where it is described.
  public Stage after(String described) {
    return new Stage(id, title, skill, kind, purpose, inputs, outputs, gate, described);
  }
}
