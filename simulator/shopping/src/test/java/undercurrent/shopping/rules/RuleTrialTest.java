package undercurrent.shopping.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.EmbeddedScale;
import undercurrent.shopping.EmbeddedTrade;
import undercurrent.shopping.Item;

/// Oracle: a shop of three items, counted by hand. One customer comes once a day and has bought the
/// cup and the lamp from day 0 and the star from day 5 on, so retrieval finds two items on days 1
/// to 5, and all three on days 6 to 9; on day 0 it finds none.
class RuleTrialTest {
  private static final Rule DEAR =
      Rule.remove("dear", RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 10));

  private static RuleTrial trial(int places, Rule... rules) {
    return new RuleTrial(SmallShop.OF_THREE, new RuleList("test", List.of(rules)), places);
  }

  @Test
  void aRuleIsCreditedWithWhatNoRuleBeforeItRemoved() {
    var again = Rule.remove("again", RuleTerm.of(RuleColumn.PRICE, RuleOperator.AT_LEAST, 4));
    var outcome = trial(1, DEAR, again).replay(10);
    assertThat(outcome.requests()).isEqualTo(10);
    assertThat(outcome.candidates()).isEqualTo(5 * 2 + 4 * 3);
    assertThat(outcome.rules().get(0)).isEqualTo(new RuleTrial.OfRule(DEAR, 9, 9, 9, 0));
    assertThat(outcome.rules().get(1)).isEqualTo(new RuleTrial.OfRule(again, 4, 9 + 4, 4, 0));
    assertThat(outcome.fellBack()).isZero(); // not on day 0, when there is nothing to remove
  }

  @Test
  void aListThatRemovesEverythingFallsBackEachTimeAndIsLeftShort() {
    var all = Rule.remove("all", RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 0));
    var outcome = trial(2, all).replay(4);
    assertThat(outcome.rules().getFirst().removed()).isEqualTo(outcome.candidates()).isEqualTo(12);
    assertThat(outcome.fellBack()).isEqualTo(4);
    assertThat(outcome.leftShort()).isEqualTo(4);
  }

  @Test
  void whatGivesWayFillsThePage() {
    var all = Rule.remove("all", RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, 0)).givingWay();
    var outcome = trial(2, all).replay(4);
    assertThat(outcome.fellBack()).isEqualTo(4);
    assertThat(outcome.leftShort()).isZero();
  }

  @Test
  void whatTheDryRunShowsCountsAsShown() {
    var seen = Rule.remove("seen", RuleTerm.of(RuleColumn.SHOWN_TIMES, RuleOperator.AT_LEAST, 1));
    // day 6 shows all three, and so days 7, 8 and 9 reject all three
    assertThat(trial(3, seen.givingWay()).replay(4).rules().getFirst().removed()).isEqualTo(9);
  }

  @Test
  void aVerdictNamesTheRulesThatReject() {
    var trial = trial(2, DEAR);
    trial.replay(1);
    var lamp = trial.why(1, 0, 0.9);
    assertThat(lamp.isShown()).isFalse();
    assertThat(lamp.source()).contains(Candidate.Source.OWN_HISTORY);
    assertThat(lamp.place()).isEmpty();
    assertThat(lamp.reasons())
        .containsExactly(new RuleVerdict.Reason("dear", false, "price 12.5 is above 10"));
    var cup = trial.why(0, 0, 0.9);
    assertThat(cup.isShown()).isTrue();
    assertThat(cup.reasons()).isEmpty();
  }

  @Test
  void aPageOfOnePlaceShowsOneOfTwo() {
    var trial = trial(1, DEAR);
    trial.replay(1);
    int[] places = {
      trial.why(0, 0, 1).place().orElseThrow(), trial.why(2, 0, 1).place().orElseThrow()
    };
    Arrays.sort(places);
    assertThat(places).containsExactly(1, 2);
  }

  @Test
  void asManyItemsAreShownAsThereArePlacesAndEachStandsAtAPlaceOfItsOwn() {
    var stream = new RandomStreams(1, 0).stream("trade");
    var trade = EmbeddedTrade.generate(stream, new EmbeddedScale(200, 300, 10, 60));
    var trial = new RuleTrial(trade, new RuleList("test", List.of(DEAR)), 12);
    trial.replay(5);
    for (int customer = 0; customer < 20; customer++) {
      var places = new TreeSet<Integer>();
      int shown = 0;
      for (Item item : trade.catalogue()) {
        RuleVerdict verdict = trial.why(item.id(), customer, 0.9);
        verdict.place().ifPresent(place -> assertThat(places.add(place)).isTrue());
        shown += verdict.isShown() ? 1 : 0;
        assertThat(verdict.reasons().isEmpty()).isEqualTo(item.price() <= 10);
        assertThat(verdict.place().isPresent())
            .isEqualTo(verdict.source().isPresent() && item.price() <= 10);
      }
      assertThat(shown).isEqualTo(12);
      assertThat(places.last()).isEqualTo(places.size()); // 1, 2, 3 and so on
    }
  }

  @Test
  void daysOutsideTheTradeAreRefused() {
    assertThatThrownBy(() -> trial(1, DEAR).replay(11))
        .hasMessage("a dry run takes 1 to 10 days, not 11");
  }
}
