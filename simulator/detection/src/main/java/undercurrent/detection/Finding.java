package undercurrent.detection;

/// Something that a monitor found wrong.
///
/// @param subject what it is about: a feature, a pipeline, a slice
/// @param statistic what was measured
/// @param limit the bound that it passed
/// @param harmsService whether what is in service is affected now, and not only what will be made
/// @param inWords one sentence for whoever is paged
public record Finding(
    String subject, double statistic, double limit, boolean harmsService, String inWords) {}
