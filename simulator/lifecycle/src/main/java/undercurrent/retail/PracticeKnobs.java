package undercurrent.retail;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.lifecycle.BiasWatch;
import undercurrent.lifecycle.Deletions;
import undercurrent.lifecycle.RowsMadeTwice;
import undercurrent.lifecycle.ValueTests;
import undercurrent.settings.Knob;

/// What a scenario may set about practices of the shop that are kept or left, and about what breaks
/// where they are left.
final class PracticeKnobs {
  private PracticeKnobs() {}

  static List<Knob> all() {
    return Stream.of(
            List.of(
                RowsMadeTwice.key(),
                ActionLimit.key(),
                BiasWatch.key(),
                ValueTests.knob("live-data"),
                LearntPages.key(),
                CustomerData.key()),
            SeedSweep.knobs(),
            SalesCounts.knobs(),
            RuleSlip.knobs(),
            Deletions.knobs())
        .flatMap(List::stream)
        .toList();
  }
}
