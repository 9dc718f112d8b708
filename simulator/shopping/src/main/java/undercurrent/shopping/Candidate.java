package undercurrent.shopping;

/// An item that retrieval proposes.
///
/// @param item the item
/// @param source where it came from; the first source that named it
/// @param strength how strongly the source proposes it, from 0; comparable within a source only
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
    /// Somebody pays for showing it.
    SPONSORED,
    /// Nothing was retrieved: the whole range is offered.
    WHOLE_RANGE
  }
}
