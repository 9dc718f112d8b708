package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// Oracle: the sentences themselves, written by hand from the rule that a message says what was
/// given, where, what is accepted, and the nearest match.
class UsageMessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          rn av | unknown command "rn"; did you mean "run"?
          data imprt | unknown command "imprt" of data; did you mean "import"?
          sweep av | "sweep" is not in version 0.1.0 yet
          grade | "grade" is not in version 0.1.0 yet
          export runs/av --to csv | "export" is not in version 0.1.0 yet
          run av --replicatons 3 | unknown option "--replicatons" of run; did you mean "--replications"?
          run av --sed=3 | unknown option "--sed" of run; did you mean "--seed"?
          run av retail | run takes SCENARIO; "retail" is too much
          run av --replications abc | run --replications takes a whole number, not "abc"
          run av --replications 4.5 | run --replications takes a whole number, not "4.5"
          run av --seed abc | run --seed takes a whole number, not "abc"
          verify --replications abc | verify --replications takes a whole number, not "abc"
          run av --workers 99999999999 | run --workers takes a whole number up to 2147483647, not "99999999999"
          run av --json=5 | run --json takes no value, not "5"
          run av --seed 1 --seed 2 | run takes --seed N once, and it is given twice
          run av --seed | --seed N (the number that fixes all luck) lacks its value
          twin pipeline-jungle | twin needs --in SCENARIO (av or retail)
          twin pipeline-jungle --in | --in SCENARIO (av or retail) lacks its value
          twin pipeline-jungle --in --json | --in SCENARIO (av or retail) lacks its value
          twin | twin needs DEBT (a debt of the catalogue) and --in SCENARIO (av or retail)
          compare | compare needs SCENARIO (one or two scenarios)
          explain | explain needs NAME (a code, a name or a file)
          data import | data import needs SET (the id of a set: undercurrent data list names them) and SOURCE (the file or folder that the publisher offers)
          sql | sql needs RUN (a run folder, or the name of a scenario that was run)
          sql runs/retail --limit many | sql --limit takes a whole number, not "many"
          sql runs/retail a b | sql takes RUN and QUERY; "b" is too much
          verify kernle | verify takes kernel, av, retail or debts, not "kernle"; did you mean "kernel"?
          list rolls | list takes scenarios, lifecycles, stages, roles, debts, events, detectors, capabilities, presets, measures, decisions or laws, not "rolls"; did you mean "roles"?
          list stage | list takes scenarios, lifecycles, stages, roles, debts, events, detectors, capabilities, presets, measures, decisions or laws, not "stage"; did you mean "stages"?
          rules a b | rules takes FILE; "b" is too much
          rules a --days many | rules --days takes a whole number, not "many"
          why | why needs RUN (a run folder, or a scenario to run now)
          why av --week many | why --week takes a whole number, not "many"
          play | play needs SCENARIO (a name of the library, or a file)
          play av --role | --role ROLE (whose decisions are yours; several with commas between them) lacks its value
          play av --from soon | play --from takes a whole number, not "soon"
          play av --rolle sre | unknown option "--rolle" of play; did you mean "--role"?
          validate av --format xml | validate --format takes human, json, sarif or github, not "xml"
          """)
  void aMisusedCommandLineIsToldWhatIsAccepted(String line, String sentence) {
    Spoken answer = Spoken.by(line.split(" "));
    assertThat(answer.messages().lines().toList())
        .as(line)
        .hasSize(2)
        .startsWith("undercurrent: " + sentence)
        .last()
        .asString()
        .startsWith("Try 'undercurrent");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.data()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzzzz", "data zzzzz", "run av --zzzzz"})
  void wordsThatAreNearNothingAreAnsweredWithWhatThereIs(String line) {
    assertThat(Spoken.by(line.split(" ")).messages())
        .startsWith("undercurrent: unknown ")
        .contains("\"" + line.replaceFirst("^.* ", "") + "\"", " (there are: ");
  }

  @Test
  void everyCommandAtEveryDepthHasHelp() {
    var commands = new ArrayList<List<String>>();
    collect(new CommandLine(new Main()), List.of(), commands);
    assertThat(commands).contains(List.of("data", "import"), List.of("run"));
    for (List<String> command : commands) {
      var words = new ArrayList<>(command);
      words.add("--help");
      Spoken answer = Spoken.by(words.toArray(String[]::new));
      assertThat(answer.code()).as("%s", words).isEqualTo(ExitCode.OK);
      assertThat(answer.messages()).as("%s", words).isEmpty();
      assertThat(answer.data()).contains("Usage: undercurrent");
    }
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> commands) {
    commands.add(path);
    line.getSubcommands()
        .forEach(
            (name, below) -> {
              var longer = new ArrayList<>(path);
              longer.add(name);
              collect(below, longer, commands);
            });
  }
}
