package undercurrent.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.delivery.DoraBand.ELITE;
import static undercurrent.delivery.DoraBand.HIGH;
import static undercurrent.delivery.DoraBand.LOW;
import static undercurrent.delivery.DoraBand.MEDIUM;
import static undercurrent.delivery.DoraSurvey.OF_2021;
import static undercurrent.delivery.DoraSurvey.OF_2024;

import org.junit.jupiter.api.Test;

/// Oracle: the tables of the Accelerate State of DevOps reports of 2021 and 2024; each figure stands
/// in the middle of what the report says of a cluster.
class DoraSurveyTest {

  @Test
  void leadTimesLieWhereTheReportsPutThem() {
    assertThat(OF_2024.leadTime(0.5)).isEqualTo(ELITE);
    assertThat(OF_2024.leadTime(4)).isEqualTo(HIGH);
    assertThat(OF_2024.leadTime(20)).isEqualTo(MEDIUM);
    assertThat(OF_2024.leadTime(100)).isEqualTo(LOW);
    assertThat(OF_2021.leadTime(0.5 / 24)).isEqualTo(ELITE);
    assertThat(OF_2021.leadTime(4)).isEqualTo(HIGH);
    assertThat(OF_2021.leadTime(100)).isEqualTo(MEDIUM);
    assertThat(OF_2021.leadTime(200)).isEqualTo(LOW);
  }

  @Test
  void deploymentsLieWhereTheReportsPutThem() {
    assertThat(OF_2024.deployments(20)).isEqualTo(ELITE);
    assertThat(OF_2024.deployments(3)).isEqualTo(HIGH);
    assertThat(OF_2024.deployments(0.5)).isEqualTo(MEDIUM);
    assertThat(OF_2024.deployments(0.08)).isEqualTo(LOW);
    assertThat(OF_2021.deployments(20)).isEqualTo(ELITE);
    assertThat(OF_2021.deployments(0.5)).isEqualTo(HIGH);
    assertThat(OF_2021.deployments(0.08)).isEqualTo(MEDIUM);
    assertThat(OF_2021.deployments(1.5 / 52)).isEqualTo(LOW);
  }

  @Test
  void failureRatesDoNotRiseFromBandToBand() {
    assertThat(OF_2024.failureRate(0.05)).isEqualTo(ELITE);
    assertThat(OF_2024.failureRate(0.10)).isEqualTo(MEDIUM);
    assertThat(OF_2024.failureRate(0.20)).isEqualTo(HIGH);
    assertThat(OF_2024.failureRate(0.40)).isEqualTo(LOW);
    assertThat(OF_2021.failureRate(0.10)).isEqualTo(ELITE);
    assertThat(OF_2021.failureRate(0.20)).as("the range of three clusters").isEqualTo(HIGH);
  }

  @Test
  void recoveryLiesWhereTheReportsPutIt() {
    assertThat(OF_2024.recovery(0.5)).isEqualTo(ELITE);
    assertThat(OF_2024.recovery(12)).as("the range of two clusters").isEqualTo(HIGH);
    assertThat(OF_2024.recovery(14 * 24)).isEqualTo(LOW);
    assertThat(OF_2021.recovery(0.5)).isEqualTo(ELITE);
    assertThat(OF_2021.recovery(12)).isEqualTo(HIGH);
    assertThat(OF_2021.recovery(72)).isEqualTo(MEDIUM);
    assertThat(OF_2021.recovery(200 * 24)).isEqualTo(LOW);
  }
}
