package undercurrent.delivery;

import undercurrent.organisation.Skill;

/// The language of notebooks and statistics, beside the common one of the pipelines and services: those
/// who do data science know it, and as a rule nobody else (assumed).
public final class SecondLanguage {
  /// Its name.
  public static final String NAME = "R";

  /// The skill of those who know it.
  public static final Skill KNOWN_BY = Skill.DATA_SCIENCE;

  private SecondLanguage() {}
}
