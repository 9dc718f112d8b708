package undercurrent.system;

/// A choice between recipes, with the evidence that there was for it.
///
/// @param day when it was made
/// @param name what the experiment is called
/// @param learnt the rows that both learnt from
/// @param production the rows that production learnt from last
/// @param low the lower end of the interval of the loss of the other over that which it is compared with
/// @param high the upper end
/// @param allowed by how much the other may be worse, 0 where it is to be better; with the upper end
///   beneath it that is shown beyond luck
/// @param isAdopted whether production takes it over
public record ChoiceRead(
    int day,
    String name,
    long learnt,
    long production,
    double low,
    double high,
    double allowed,
    boolean isAdopted) {}
