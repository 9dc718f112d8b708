package undercurrent.shopping;

/// What a shopper did with one place of a slate.
///
/// @param clicked whether the item was clicked
/// @param bought whether the visit bought the item, clicked or not
/// @param onImpulse whether the purchase came from the click alone
/// @param amount what was paid for the item in the visit, in pounds
public record Reaction(boolean clicked, boolean bought, boolean onImpulse, double amount) {}
