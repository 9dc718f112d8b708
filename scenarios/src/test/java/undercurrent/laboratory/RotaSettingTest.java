package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.scenario.reading.Reading;

/// What is said about rotas before a run.
///
/// Oracle: the messages, written by hand from the SRE book's figure of eight for one site.
class RotaSettingTest {
  private static final ShortRun SHOP = new ShortRun("retail", 6, 1, 1);

  private static String said(String rotas) {
    Reading reading = SHOP.read("{ on-call.rotas: \"" + rotas + "\" }");
    return reading.diagnostics().stream()
        .map(each -> each.code() + " " + each.message())
        .toList()
        .toString();
  }

  @Test
  void aRotaWithNobodyIsAnError() {
    assertThat(said("sre, platform-engineer"))
        .contains("S170 rota platform-engineer has nobody: its pages would never be answered");
    assertThat(SHOP.read("{ on-call.rotas: platform-engineer }"))
        .isInstanceOf(Reading.Invalid.class);
  }

  @Test
  void aRotaBelowEightIsAWarning() {
    assertThat(said("sre"))
        .contains("W220 rota sre has 1 person; the SRE book asks for 8 at one site");
    assertThat(SHOP.read("{ on-call.rotas: sre }")).isInstanceOf(Reading.Valid.class);
  }

  @Test
  void aRoleThatIsNoneIsTold() {
    assertThat(said("sree")).contains("sree");
  }

  @Test
  void whereNothingIsSaidNothingIsWarnedOf() {
    assertThat(SHOP.read("{ toil.cap: 50% }").diagnostics()).isEmpty();
  }
}
