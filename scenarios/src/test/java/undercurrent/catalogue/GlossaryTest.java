package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import undercurrent.experiment.Measures;
import undercurrent.lifecycle.Stage;
import undercurrent.settings.Knob;

/// Oracle: the catalogue; whatever it names is explained.
class GlossaryTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Glossary GLOSSARY = Glossary.of(CATALOGUE);

  @Test
  void everyNameIsExplained() {
    for (var lifecycle : CATALOGUE.lifecycles()) {
      assertThat(GLOSSARY.names())
          .contains(lifecycle.id())
          .containsAll(lifecycle.stages().stream().map(Stage::id).toList())
          .containsAll(lifecycle.parameters().stream().map(Knob::name).toList())
          .containsAll(Measures.of(lifecycle).stream().map(m -> m.name()).toList());
    }
    CATALOGUE.roles().forEach(role -> assertThat(GLOSSARY.find(role.id())).hasSize(1));
    CATALOGUE.debts().forEach(debt -> assertThat(GLOSSARY.find("debt:" + debt.id())).hasSize(1));
    assertThat(GLOSSARY.entries()).allSatisfy(entry -> assertThat(entry.text()).endsWith("\n"));
  }

  @Test
  void aNameMayMeanSeveralThings() {
    assertThat(GLOSSARY.find("gate.margin")).extracting(Glossary.Entry::kind).hasSize(2);
    assertThat(GLOSSARY.find("nothing-of-that-name")).isEmpty();
  }
}
