package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.SafetyClaim;
import undercurrent.report.SafetyCase.Row;
import undercurrent.report.SafetyCase.Verdict;

/// Oracle: three claims by hand, of which one holds, one fails and one hangs on an interval.
class SafetyCaseTest {
  private static final RunResult RUN = ToyDebt.twin(16, 3).clean();

  @Test
  void aCaseStandsAsItsWeakestClaim() {
    SafetyCase made = SafetyCase.of(RUN).orElseThrow();
    assertThat(made.rows()).extracting(Row::depth).containsExactly(0, 1, 1, 1);
    assertThat(made.rows().get(1).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(made.rows().get(2).verdict()).isEqualTo(Verdict.FAILS);
    assertThat(made.verdict()).isEqualTo(Verdict.FAILS);
  }

  @Test
  void oneReplicationIsNoEvidence() {
    SafetyCase made = SafetyCase.of(ToyDebt.twin(16, 1).clean()).orElseThrow();
    assertThat(made.rows().get(1).verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void aClaimNeedsEvidenceOrSupport() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SafetyClaim("Trust me", "", Optional.empty(), List.of()))
        .withMessageStartingWith("claim 'Trust me' needs either");
  }
}
