package undercurrent.shopping.events;

/// What an account did without a long pause.
///
/// @param customer whose account it was
/// @param firstMinute when it began, in minutes since the start of the trade
/// @param lastMinute when it was last heard of
/// @param bought the items of its purchases, in order, perhaps several times
public record Session(int customer, long firstMinute, long lastMinute, int[] bought) {}
