package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
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

  private static List<String> saidOf(String staff) {
    return SHOP.read("{ toil.cap: 50% }\nstaff: " + staff).diagnostics().stream()
        .filter(each -> each.code().matches("W22.|S170"))
        .map(each -> each.code() + " " + each.place().line() + " " + each.message())
        .toList();
  }

  @Test
  void usualRotasWithNobodyAreToldOnceWithWhoIsPagedInstead() {
    assertThat(saidOf("{ sre: 0 }"))
        .containsExactly(
            "W221 5 nobody stands on the usual rota sre, since staff has none: the pages that are"
                + " theirs go to ml-engineer");
    assertThat(saidOf("{ data-engineer: 0, sre: 0 }"))
        .containsExactly(
            "W221 5 nobody stands on the usual rotas sre, data-engineer, since staff has none: the"
                + " pages that are theirs go to ml-engineer");
    assertThat(saidOf("{ data-engineer: 0, sre: 0, ml-engineer: 0 }"))
        .singleElement(STRING)
        .contains("nobody is ever paged");
  }

  @Test
  void whoHasTheRoleBesidesAnotherStandsOnItsRota() {
    assertThat(saidOf("{ sre: 0, ml-engineer: { count: 1, also: sre } }")).isEmpty();
  }

  @Test
  void aKeptFileThatSaysWhatIsUsualIsWarnedOfAsOneThatDoesNot() {
    Reading kept = SHOP.read("{ on-call.rotas: \"sre, ml-engineer, data-engineer\" }");
    assertThat(kept.diagnostics()).noneMatch(each -> each.code().matches("W22.|S170"));
    assertThat(
            SHOP.read("{ on-call.rotas: \"sre, ml-engineer, data-engineer\" }\nstaff: { sre: 0 }"))
        .isInstanceOf(Reading.Valid.class);
  }

  @Test
  void whereNothingIsSaidNothingIsWarnedOf() {
    assertThat(SHOP.read("{ toil.cap: 50% }").diagnostics()).isEmpty();
  }
}
