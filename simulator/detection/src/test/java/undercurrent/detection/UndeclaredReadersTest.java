package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.Access;
import undercurrent.system.Declaration;
import undercurrent.system.OperationsLog;

/// Oracle: the difference of two sets, written down by hand: who read, and who had said so.
class UndeclaredReadersTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor = new UndeclaredReaders().begin(Settings.none());

  @Test
  void whoReadsAndDidNotSaySoIsFoundOnce() {
    log.enter(new Declaration(1, "predictions", "dashboard"));
    log.enter(new Access(7, "predictions", "dashboard", 100));
    log.enter(new Access(7, "predictions", "mail-campaign", 40));
    assertThat(monitor.look(log, 7))
        .containsExactly(
            new Finding(
                "mail-campaign",
                40,
                0,
                false,
                "'mail-campaign' reads predictions without having declared it"));
    log.enter(new Access(14, "predictions", "mail-campaign", 40));
    assertThat(monitor.look(log, 14)).isEmpty();
  }

  @Test
  void aDeclarationIsForOneStore() {
    log.enter(new Declaration(1, "features", "buyers"));
    log.enter(new Access(7, "predictions", "buyers", 1));
    assertThat(monitor.look(log, 7)).extracting(Finding::subject).containsExactly("buyers");
  }

  @Test
  void nobodyIsFoundWhereNobodyReads() {
    assertThat(monitor.look(log, 7)).isEmpty();
    log.enter(new Declaration(1, "predictions", "buyers"));
    assertThat(monitor.look(log, 14)).isEmpty();
  }
}
