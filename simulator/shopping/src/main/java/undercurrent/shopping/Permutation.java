package undercurrent.shopping;

/// One of the recipes of a sweep.
///
/// @param name what it is called; the chance in its training goes by this name
/// @param recipe the recipe
public record Permutation(String name, ScoringRecipe recipe) {

  /// Returns the permutation that is called as its recipe reads.
  public static Permutation of(ScoringRecipe recipe) {
    return new Permutation(recipe.text(), recipe);
  }
}
