package undercurrent.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Oracle: lines and decimals written out by hand, SHA-256 of the lines, and inequality when any
/// field changes.
class CanonicalTraceTest {
  private static final String LINES =
      """
      {"id":1,"t":0,"cause":0,"kind":"began","scenario":"av"}
      {"id":2,"t":1000000007,"cause":1,"kind":"world-changed","what":"winter"}
      {"id":3,"t":2000000014,"cause":2,"kind":"signal-released","signal":"camera","release":2,"size":-0.5}
      {"id":4,"t":3000000021,"cause":3,"kind":"signal-pinned","signal":"camera","release":1,"pinned":true}
      {"id":5,"t":4000000028,"cause":4,"kind":"work-requested","item":7,"title":"a \\"look\\"","stage":"curation","skill":"data-science","hours":1.25}
      {"id":6,"t":5000000035,"cause":5,"kind":"worked","item":7,"person":"data-scientist 1","role":"data-scientist","stage":"curation","subsystem":"ml-code","nature":"rework","hours":4,"cost":360}
      {"id":7,"t":6000000042,"cause":6,"kind":"work-finished","item":7,"title":"a \\"look\\"","waitedHours":30.1}
      {"id":8,"t":7000000049,"cause":7,"kind":"machine-used","what":"training","hours":0.05,"cost":0.1}
      {"id":9,"t":8000000056,"cause":8,"kind":"artifact-made","artifact":"model-7","type":"model","from":"table-7","rows":1200}
      {"id":10,"t":9000000063,"cause":9,"kind":"step-ran","pipeline":"preparation","step":"sensor-sync","succeeded":false}
      {"id":11,"t":10000000070,"cause":10,"kind":"pipeline-changed","pipeline":"preparation","steps":6,"change":"squeezed in script-1"}
      {"id":12,"t":11000000077,"cause":11,"kind":"pipeline-ran","pipeline":"preparation","steps":6,"rowsIn":100,"rowsOut":103}
      {"id":13,"t":12000000084,"cause":12,"kind":"gate-decided","gate":"model-validation","artifact":"model-7","passed":false,"reason":"0.79 < 0.80"}
      {"id":14,"t":13000000091,"cause":13,"kind":"released","component":"perception","version":"model-7","leadHours":100.5}
      {"id":15,"t":14000000098,"cause":14,"kind":"rolled-back","component":"perception","version":"model-7"}
      {"id":16,"t":15000000105,"cause":15,"kind":"quality-read","view":"oracle","slice":"all","value":0.333333,"count":300}
      {"id":17,"t":16000000112,"cause":16,"kind":"latency-read","component":"all","requests":300,"p50":1,"p95":2.5,"p99":10.123457}
      {"id":18,"t":17000000119,"cause":17,"kind":"drove","slice":"night-rain","miles":1000000,"disengagements":3,"collisions":0,"phantomBrakes":12}
      {"id":19,"t":18000000126,"cause":18,"kind":"traded","slice":"all","requests":15,"impressions":180,"clicks":9,"purchases":1,"revenue":12.99,"margin":5.5,"degraded":2}
      {"id":20,"t":19000000133,"cause":19,"kind":"alarm-raised","detector":"input-drift","subject":"disparity","statistic":2.5,"limit":1.5}
      {"id":21,"t":20000000140,"cause":20,"kind":"incident-opened","incident":"incident 1","subject":"disparity"}
      {"id":22,"t":21000000147,"cause":21,"kind":"incident-closed","incident":"incident 1","hours":72}
      {"id":23,"t":22000000154,"cause":22,"kind":"debt-began","debt":"drift","title":"Unstable data dependency"}
      {"id":24,"t":23000000161,"cause":23,"kind":"debt-repaid","debt":"drift","hours":76}
      {"id":25,"t":24000000168,"cause":24,"kind":"decided","who":"gate\\u000akeeper","what":"C:\\\\releases\\u0009gö"}
      {"id":26,"t":25000000175,"cause":25,"kind":"bought","what":"labels of 40 boxes","cost":3.2}
      {"id":27,"t":26000000182,"cause":26,"kind":"data-moved","stage":"uploaded","gigabytes":7500,"items":312}
      {"id":28,"t":27000000189,"cause":27,"kind":"suite-driven","driver":"perfect","collisions":0,"encounters":42,"phantomBrakes":1,"emptyMinutes":0.85}
      {"id":29,"t":28000000196,"cause":28,"kind":"turn-ended","turn":3,"ending":"taken-back","hours":480.5}
      {"id":30,"t":29000000203,"cause":29,"kind":"calls-ended","component":"scoring","requests":400,"timeouts":21,"stopped":300,"fallbacks":321}
      {"id":31,"t":30000000210,"cause":30,"kind":"slates-judged","slice":"all","requests":15,"ndcg":0.5,"recall":0.25,"hitRate":0.75,"reciprocalRank":0.125,"novelty":10.5,"diversity":0.875}
      {"id":32,"t":31000000217,"cause":31,"kind":"exposure-read","coverage":0.25,"gini":0.75}
      {"id":33,"t":32000000224,"cause":32,"kind":"regret-read","requests":8,"possibleClicks":2.5,"expectedClicks":1.25}
      {"id":34,"t":33000000231,"cause":33,"kind":"age-read","subject":"model","hours":252}
      {"id":35,"t":34000000238,"cause":34,"kind":"rules-left-too-few","version":"rules-2","requests":7}
      {"id":36,"t":35000000245,"cause":35,"kind":"feed-read","events":3300,"duplicates":17,"late":33,"quarantined":3,"bots":0}
      {"id":37,"t":36000000252,"cause":36,"kind":"returned","lines":4,"value":12.5,"margin":5.25}
      {"id":38,"t":37000000259,"cause":37,"kind":"decision-taken","point":"launch","role":"product-owner","answer":"wait","by":"player"}
      {"id":39,"t":38000000266,"cause":38,"kind":"change-requested","change":4,"type":"configuration","title":"a new key","node":"gate.margin","nodes":9}
      {"id":40,"t":39000000273,"cause":39,"kind":"change-stepped","change":4,"step":"review","passed":false}
      {"id":41,"t":40000000280,"cause":40,"kind":"change-released","change":4,"type":"configuration","leadHours":31.5}
      {"id":42,"t":41000000287,"cause":41,"kind":"change-failed","change":4,"how":"scoring answers late"}
      {"id":43,"t":42000000294,"cause":42,"kind":"change-mended","change":4,"how":"rolled back","hours":2.25}
      {"id":44,"t":43000000301,"cause":43,"kind":"capability-changed","capability":"feature-store","state":"in-use"}
      {"id":45,"t":44000000308,"cause":44,"kind":"paged","incident":"incident 1","rota":"sre","person":"sre 1","outcome":"missed"}
      {"id":46,"t":45000000315,"cause":45,"kind":"incident-moved","incident":"incident 1","phase":"mitigation"}
      {"id":47,"t":46000000322,"cause":46,"kind":"releases-frozen","frozen":true,"spent":1.125}
      {"id":48,"t":47000000329,"cause":47,"kind":"system-read","nodes":90,"links":120,"closure":60,"unowned":2,"undeclared":1,"looped":40}
      {"id":49,"t":48000000336,"cause":48,"kind":"person-joined","person":"labeler 5","role":"labeler"}
      {"id":50,"t":49000000343,"cause":49,"kind":"person-left","person":"labeler 1","role":"labeler"}
      {"id":51,"t":50000000350,"cause":50,"kind":"work-reviewed","item":7,"title":"a change","reviewer":"ml-engineer 2","nodes":12,"hours":3,"found":1}
      {"id":52,"t":51000000357,"cause":51,"kind":"work-bounced","item":7,"title":"a change","to":"ml-engineer 1","slips":1}
      {"id":53,"t":52000000364,"cause":52,"kind":"work-dropped","item":8,"title":"a wish","reason":"too late"}
      {"id":54,"t":53000000371,"cause":53,"kind":"outage-began","type":"infrastructure","subject":"scoring","what":"a machine died"}
      {"id":55,"t":54000000378,"cause":54,"kind":"outage-ended","type":"infrastructure","subject":"scoring","hours":1.5}
      {"id":56,"t":55000000385,"cause":55,"kind":"diagnosed","incident":"incident 1","node":"scoring","looked":3}
      {"id":57,"t":56000000392,"cause":56,"kind":"error-budget-read","spent":0.25}
      {"id":58,"t":57000000399,"cause":57,"kind":"scheduled","what":"turn 3 of the loop"}
      {"id":59,"t":58000000406,"cause":58,"kind":"part-changed","type":"configuration","part":"gate.margin","change":"is now 0.5"}
      """;

  @Test
  void everyKindHasItsLine() {
    assertThat(EveryKind.events().stream().map(CanonicalTrace::line))
        .containsExactlyElementsOf(LINES.lines().toList());
  }

  @Test
  void noKindIsLeftOut() {
    var tried = EveryKind.HAPPENINGS.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(Happening.class.getPermittedSubclasses())
        .as("a new kind of happening needs its line in EveryKind and here")
        .allMatch(tried::contains);
  }

  @Test
  void noLineNamesAFieldTwice() {
    for (Happening what : EveryKind.HAPPENINGS) {
      var names = new ArrayList<>(List.of("id", "t", "cause", "kind"));
      for (RecordComponent field : what.getClass().getRecordComponents()) {
        names.add(field.getName());
      }
      assertThat(names)
          .as("fields of %s: JSON readers keep only one of two", CanonicalTrace.kind(what))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void theHashIsThatOfTheLines() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(LINES.getBytes(StandardCharsets.UTF_8));
    assertThat(CanonicalTrace.hash(EveryKind.events())).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(CanonicalTrace.hash(List.of()))
        .as("of no bytes at all")
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(CanonicalTrace.hashOfHashes(List.of("a", "b")))
        .isNotEqualTo(CanonicalTrace.hashOfHashes(List.of("b", "a")));
  }

  @Test
  void theHashChangesWithAnyField() throws Exception {
    var hashes = new HashSet<String>();
    int variants = 0;
    for (Happening what : EveryKind.HAPPENINGS) {
      var event = new TraceEvent(5, 100, 3, what);
      var others = new ArrayList<TraceEvent>();
      others.add(event);
      others.add(new TraceEvent(6, 100, 3, what));
      others.add(new TraceEvent(5, 101, 3, what));
      others.add(new TraceEvent(5, 100, 4, what));
      RecordComponent[] fields = what.getClass().getRecordComponents();
      for (int i = 0; i < fields.length; i++) {
        others.add(new TraceEvent(5, 100, 3, changed(what, fields, i)));
      }
      others.forEach(other -> hashes.add(CanonicalTrace.hash(List.of(other))));
      variants += others.size();
    }
    assertThat(hashes).hasSize(variants);
  }

  private static Happening changed(Happening what, RecordComponent[] fields, int which)
      throws Exception {
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      Object value = fields[i].getAccessor().invoke(what);
      values[i] = i == which ? other(value) : value;
    }
    Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return (Happening) what.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  private static Object other(Object value) {
    return switch (value) {
      case Double number -> number + 0.000001;
      case Integer number -> number + 1;
      case Long number -> number + 1;
      case Boolean truth -> !truth;
      case String text -> text + " ";
      default -> throw new IllegalArgumentException("no other value for a " + value.getClass());
    };
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1.50, -1.5",
    "100, 100",
    "0.1, 0.1",
    "0.0000005, 0",
    "0.0000015, 0.000002",
    "0.0000025, 0.000002",
    "-0.0000005, 0",
    "-0.0000015, -0.000002",
    "1e-300, 0",
    "-4.9e-324, 0",
    "0.3333333333, 0.333333",
    "2.0000004999, 2",
    "1e20, 100000000000000000000",
    "123456789.123456789, 123456789.123457",
    "0.1234565, 0.123456",
    "0.1234575, 0.123458",
    "NaN, null",
    "Infinity, null",
    "-Infinity, null"
  })
  void decimalsHaveAtMostSixPlacesAndTiesGoToTheEvenOne(double number, String text) {
    assertThat(CanonicalTrace.decimal(number)).isEqualTo(text);
  }

  @Test
  void anotherLocaleZoneAndCharsetGiveTheSameHash() throws Exception {
    String here = CanonicalTrace.hash(EveryKind.events());
    assertThat(hashIn("tr", "TR", "Asia/Kolkata", "ISO-8859-9")).isEqualTo(here);
    assertThat(hashIn("ar", "EG", "UTC", "UTF-8")).isEqualTo(here);
  }

  private static String hashIn(String language, String country, String zone, String charset)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset,
                "-cp",
                System.getProperty("java.class.path"),
                EveryKind.class.getName())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    process.waitFor();
    return text.strip();
  }

  @Test
  void aCauseThatDoesNotComeBeforeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TraceEvent(4, 0, 4, new Happening.Began("x")))
        .withMessage("event 4 cannot be caused by event 4: a cause comes before");
  }
}
