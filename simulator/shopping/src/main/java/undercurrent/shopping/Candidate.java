package undercurrent.shopping;

import java.util.Locale;

/// An item that retrieval proposes.
///
/// @param item the item
/// @param source where it came from; the first source that named it
/// @param strength how strongly the source proposes it; comparable within a source only
/// @param coOccurrence its summed similarity to what the customer bought, whatever the source
public record Candidate(int item, Source source, double strength, double coOccurrence) {

  /// Where a candidate comes from.
  public enum Source {
    /// The customer has bought it before.
    OWN_HISTORY,
    /// It is bought together with what the customer has bought.
    CO_OCCURRENCE,
    /// Many bought it lately.
    RECENT_POPULARITY,
    /// [ImplicitFactors] give it one of the highest dot products with the customer's vector.
    IMPLICIT_FACTORS,
    /// A [ShallowAutoencoder] tells it from what the customer has bought.
    SHALLOW_AUTOENCODER,
    /// A [TwoTower] puts it near the customer's past.
    TWO_TOWER,
    /// Somebody pays for showing it.
    SPONSORED,
    /// Nothing was retrieved: the whole range is offered.
    WHOLE_RANGE;

    /// Returns whether retrieval looks such candidates up, so that a recipe can choose the source.
    boolean isLookedUp() {
      return this != SPONSORED && this != WHOLE_RANGE;
    }

    /// Returns the name as scenarios write it: `own-history`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
