package undercurrent.driving;

/// A frame that a car brought home, as curation sees it: no truth in it.
///
/// @param id the number of the frame, unique within a run
/// @param encounter the number of the encounter it is from, unique within a run
/// @param conditions weather and light, as the weather service and the clock tell
/// @param features the columns of [FrameFeatures]
/// @param confidence the highest probability that the model in the car gave
/// @param trigger why it was kept
public record LoggedFrame(
    int id,
    int encounter,
    Conditions conditions,
    double[] features,
    double confidence,
    Trigger trigger) {}
