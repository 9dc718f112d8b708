package undercurrent.organisation;

import java.util.Locale;

/// The rotas of people on call, by what wakes them (who stands on which: SRE first for systems, ML
/// engineers for models, data engineers for feeds; assumed after Beyer et al. 2016, chapter 11).
public enum RotaKind {
  /// Services that are slow, down or out of their error budget.
  SYSTEMS,
  /// Models whose quality falls.
  MODELS,
  /// Feeds that are late, empty or of another shape.
  FEEDS;

  /// Returns the name in files, such as `systems`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
