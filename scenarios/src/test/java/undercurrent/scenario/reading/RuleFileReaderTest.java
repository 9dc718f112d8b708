package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.writing.RuleFileYaml;
import undercurrent.shopping.rules.Rule;
import undercurrent.shopping.rules.RuleColumn;
import undercurrent.shopping.rules.RuleList;
import undercurrent.shopping.rules.RuleOperator;
import undercurrent.shopping.rules.RuleTerm;

/// Oracle: lists made by hand, the sentences of messages, and the identity of writing and reading.
class RuleFileReaderTest {
  private final Findings findings = new Findings();

  private Optional<RuleList> read(String text) {
    return new RuleFileReader(new SmallVocabulary())
        .read("r.yaml", text.getBytes(StandardCharsets.UTF_8), findings)
        .map(RuleFile::list);
  }

  @Test
  void aFileIsTheListThatAHandMakes() {
    var list =
        read(
            """
            list: winter-2011
            rules:
              - name: dear
                remove-where:
                  price: { above: 10.50, at-most: 99 }
                  brand: 3
              - name: cups
                keep-only-where: { description: { contains: [CUP, mug] }, stock-code: [22086, 1e3] }
                gives-way: true
            """);
    assertThat(list)
        .as(HumanDiagnostics.render(findings.sorted()))
        .contains(
            new RuleList(
                "winter-2011",
                List.of(
                    Rule.remove(
                        "dear",
                        RuleTerm.of(RuleColumn.PRICE, RuleOperator.ABOVE, "10.5"),
                        RuleTerm.of(RuleColumn.PRICE, RuleOperator.AT_MOST, 99),
                        RuleTerm.of(RuleColumn.BRAND, RuleOperator.IS, 3)),
                    Rule.keepOnly(
                            "cups",
                            RuleTerm.of(RuleColumn.STOCK_CODE, RuleOperator.IN, "22086", "1e3"),
                            RuleTerm.of(
                                RuleColumn.DESCRIPTION, RuleOperator.CONTAINS, "CUP", "mug"))
                        .givingWay())));
  }

  @Test
  void theUsualRulesLieInAFile() throws IOException {
    Path home = Path.of(System.getProperty("undercurrent.home", "."));
    String text = Files.readString(home.resolve("scenarios/rules/standard.yaml"));
    assertThat(read(text)).contains(RuleList.STANDARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prise: { above: 3 } | R106 5:7 unknown column "prise" did you mean "price"?
          price: { abov: 3 } | R107 5:16 unknown operator "abov" did you mean "above"?
          price: { contains: 3 } | R107 5:16 price is a number, which has no contains
          price: { above: dear } | R108 5:23 price: "dear" is not a number
          price: { above: [1, 2] } | R108 5:23 price: above takes one value, not 2
          price: { between: [9, 3] } | R108 5:25 price: nothing is between 9 and 3; the lower is first
          price: { in: [3, x] } | R108 5:24 price: "x" is not a number
          price: { above: { a: 3 } } | R108 5:23 price needs a value, found a map
          price: {} | R107 5:7 price is compared with nothing
          on-sale: perhaps | R108 5:16 on-sale: "perhaps" is neither yes nor no
          source: own-histori | R108 5:15 source: unknown source "own-histori" did you mean "own-history"?
          description: "" | R108 5:20 description: a text is missing
          """)
  void aConditionThatIsWrongIsToldWhereAndWhatIsMeant(String condition, String told) {
    String text = "list: l\nrules:\n  - name: r\n    remove-where:\n      " + condition + "\n";
    assertThat(read(text)).isEmpty();
    assertThat(told()).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          rules: [{ name: r, remove-where: { brand: 1 } }] | R101 1:1 a list of rules needs a name add list: winter
          'list: My list~rules: [{ name: r, remove-where: { brand: 1 } }]' | R101 1:7 the name of a list has small letters, digits and hyphens, at most 40 write my-list
          'list: l' | R102 1:1 a list needs at least one rule add - name: too-dear
          'list: l~rules: []' | R102 2:1 a list needs at least one rule add - name: too-dear
          'list: l~rules: dear' | S147 2:8 rules needs a list, found the text "dear" write for example - name: too-dear
          'list: l~rules: [dear]' | R103 2:9 each rule needs a name and a condition, found the text "dear" write - name: too-dear, and remove-where below it
          'list: l~rules: [{ remove-where: { brand: 1 } }]' | R103 2:9 a rule needs a name add name: too-dear
          'list: l~rules: [{ name: r, remove-where: { brand: 1 } }, { name: r, remove-where: { brand: 2 } }]' | R104 2:58 rule "r" is there already, at line 2 give it another name
          'list: l~rules: [{ name: r }]' | R105 2:9 rule r has no condition add remove-where or keep-only-where
          'list: l~rules: [{ name: r, remove-where: { brand: 1 }, keep-only-where: { brand: 2 } }]' | R105 2:48 rule r has two conditions make two rules of it
          'list: l~rules: [{ name: r, remove-where: {} }]' | R105 2:20 remove-where names no column add price: { above: 50 }
          'list: l~rules: [{ name: r, remove-where: brand }]' | S147 2:34 rule r.remove-where needs columns, such as price: { above: 50 }, found the text "brand"
          'list: l~rules: [{ name: r, remove-where: { brand: 1 }, gives-way: si }]' | S155 2:59 rule r.gives-way is true or false, found the text "si" write true
          'list: l~rulez: []~rules: [{ name: r, remove-where: { brand: 1 } }]' | S104 2:1 unknown key "rulez" did you mean "rules"?
          '' | Y013 1:1 the file is empty start with: list: winter, and rules below it
          """)
  void aFileThatIsWrongIsToldWhereAndWhatIsMeant(String text, String told) {
    assertThat(read(text.replace('~', '\n'))).isEmpty();
    assertThat(told()).containsExactly(told);
  }

  /// Returns code, place, message and fix of what was found.
  private List<String> told() {
    return findings.sorted().stream()
        .map(
            each ->
                (each.code()
                        + " "
                        + each.place().line()
                        + ":"
                        + each.place().column()
                        + " "
                        + each.message()
                        + " "
                        + each.fix())
                    .strip())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> theExamplesOfTheExplanationsAreAsTheySay() {
    return Explanations.all().stream()
        .filter(each -> each.isOfRuleFiles() && !each.bad().isEmpty())
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.code(),
                    () -> {
                      var own = new Findings();
                      var reader = new RuleFileReader(new SmallVocabulary());
                      reader.read("bad", each.bad().getBytes(StandardCharsets.UTF_8), own);
                      assertThat(own.sorted()).extracting(Diagnostic::code).contains(each.code());
                      assertThat(
                              reader.read(
                                  "good",
                                  each.good().getBytes(StandardCharsets.UTF_8),
                                  new Findings()))
                          .isPresent();
                    }));
  }

  @Test
  void aListThatIsWrittenReadsBackTheSame() {
    for (long seed = 1; seed <= 300; seed++) {
      var random = new SplittableRandom(seed);
      var rules = new ArrayList<Rule>();
      for (int n = random.nextInt(1, 5); n > 0; n--) {
        rules.add(drawn("r" + n, random));
      }
      var list = new RuleList("list-" + seed, rules);
      String text = RuleFileYaml.write(list);
      assertThat(read(text))
          .as("seed %d: %s %s", seed, text, HumanDiagnostics.render(findings.sorted()))
          .contains(list);
    }
  }

  private static Rule drawn(String name, SplittableRandom random) {
    var terms = new ArrayList<RuleTerm>();
    for (RuleColumn column : RuleColumn.values()) {
      for (String id : RuleOperator.idsFor(column)) {
        if (random.nextInt(20) == 0 || (terms.isEmpty() && column == RuleColumn.SOURCE)) {
          RuleOperator operator = RuleOperator.of(id).orElseThrow();
          terms.add(term(column, operator, random));
        }
      }
    }
    var action = Rule.Action.values()[random.nextInt(2)];
    return new Rule(name, action, terms, random.nextBoolean());
  }

  private static RuleTerm term(RuleColumn column, RuleOperator operator, SplittableRandom random) {
    if (operator == RuleOperator.BETWEEN) {
      return RuleTerm.of(column, operator, random.nextInt(5) - 9.5, random.nextInt(5));
    }
    int size = operator.takes(2) ? random.nextInt(1, 4) : 1;
    var values = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      values.add(
          switch (column) {
            case STOCK_CODE, DESCRIPTION ->
                List.of("a: b", "# no", "CAFÉ \"x\"", "null", "12", "a, b", "$x y", "-")
                    .get(random.nextInt(8));
            case ON_SALE, BOUGHT_BEFORE -> random.nextBoolean() ? "yes" : "no";
            case SOURCE -> RuleColumn.SOURCES.get(random.nextInt(4));
            default -> Double.toString(random.nextInt(1000) / 8.0);
          });
    }
    return new RuleTerm(column, operator, values);
  }

  @Test
  void whatIsNoTextOrTooBigIsRefused() {
    assertThat(read("list: \u0001")).isEmpty();
    assertThat(read("#".repeat(300_000))).isEmpty();
    assertThat(read("list: ".repeat(3))).isEmpty();
    assertThat(findings.sorted()).extracting(Diagnostic::code).contains("Y017", "Y018");
  }
}
