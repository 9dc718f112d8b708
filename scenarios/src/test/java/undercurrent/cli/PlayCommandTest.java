package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A game through a pipe.
///
/// Oracle: the rules of the conversation, by hand; and equality of hashes: a game that is gone on with, or
/// answered from a file, ends as the one that was played at once.
class PlayCommandTest {
  @TempDir Path folder;

  private Path log() {
    return folder.resolve("game.yaml");
  }

  private Spoken play(String said, String... more) {
    var words = new ArrayList<>(List.of("play", "av", "--embedded", "--for", "3w"));
    words.addAll(List.of("--log", log().toString()));
    words.addAll(List.of(more));
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
      return Spoken.by(words.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private static String hash(Spoken game) {
    assertThat(game.code()).as(game.messages()).isEqualTo(ExitCode.OK);
    return game.lines().stream()
        .filter(line -> line.startsWith("Hash of the run: "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(game.data()));
  }

  @Test
  void theEndOfTheAnswersEndsTheGameAndKeepsIt() throws IOException {
    Spoken stopped = play("", "--role", "data-scientist");
    assertThat(stopped.code()).isEqualTo(ExitCode.OK);
    assertThat(stopped.data())
        .contains("data-scientist decides: curation-strategy", "frames in the pool", "1) mixed")
        .doesNotContain("(usual)", "oracle");
    assertThat(stopped.messages()).contains("0 answers are kept in " + log(), "go on with");
    assertThat(Files.readString(log())).contains("undercurrent-play: 1", "decisions: []");
  }

  @Test
  void aGameThatIsGoneOnWithEndsAsOneThatWasPlayedAtOnce() throws IOException {
    String atOnce = hash(play("random\n2\nrest\n", "--role", "data-scientist"));
    Files.delete(log());
    Spoken first = play("random\n", "--role", "data-scientist");
    assertThat(first.messages()).contains("1 answers are kept");
    assertThat(hash(play("random\nrest\n"))).isEqualTo(atOnce);
    assertThat(hash(play(""))).as("the whole log, once more").isEqualTo(atOnce);
    assertThat(hash(play("random\nrest\n", "--from", "1"))).isEqualTo(atOnce);
  }

  @Test
  void anotherBranchLeavesTheLogAsItWasAndIsKeptBesideIt() throws IOException {
    hash(play("random\nrest\n", "--role", "data-scientist"));
    String played = Files.readString(log());

    Spoken branch = play("rest\n", "--from", "2");
    Spoken within = play("week 1\nquit\n", "--from", "1");

    assertThat(Files.readString(log())).isEqualTo(played);
    assertThat(branch.messages())
        .contains(log() + " stays as it is", "kept in " + folder.resolve("game-2.yaml"));
    assertThat(folder.resolve("game-2.yaml")).content().contains("undercurrent-play: 1");
    assertThat(within.messages()).contains("kept in " + folder.resolve("game-4.yaml"));
  }

  @Test
  void backTakesTheLastAnswerBackAndAWeekGoesBackToItsBeginning() throws IOException {
    Spoken game =
        play("leave\nback\nrebuild\nweek 1\nsave\nquit\n", "--role", "data-engineer", "--hints");
    assertThat(game.code()).isEqualTo(ExitCode.OK);
    assertThat(game.data())
        .contains(
            "try-to-save", "(usual)", "0 answers are kept in " + folder.resolve("game-2.yaml"))
        .contains("Week 2, day 2");
    assertThat(Files.readString(log())).contains("answer: rebuild }");
    assertThat(folder.resolve("game-2.yaml")).content().contains("decisions: []");
  }

  @Test
  void whatIsNotOnOfferIsAnsweredWithTheNearestAndAskedAgain() {
    Spoken game = play("leav\n?\nweek 9\nleave\n", "--role", "data-engineer");
    assertThat(game.data())
        .contains(
            "\"leav\" is no answer to lost-drives; did you mean \"leave\"?"
                + " (on offer: try-to-save, rebuild, leave; or ?, back, week N,",
            "take the last answer back",
            "week 9: the run has the weeks 1 to 3, and no week 9");
    assertThat(game.messages()).contains("1 answers are kept");
  }

  @Test
  void aFileOfAnswersIsRefusedWithThePlace() throws IOException {
    Path answers = folder.resolve("answers.txt");
    Files.writeString(answers, "# what I say\nleave\n  burn # now\n");
    Spoken game = play("", "--role", "data-engineer", "--answers", answers.toString());
    assertThat(game.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(game.messages()).contains("answers.txt:3:3", "\"burn\" is no answer to lost-drives");
    assertThat(log()).content().contains("answer: leave }");
  }

  @Test
  void theSummarySetsTheGameBesideTheRunAsUsual() {
    Spoken game = play("rest\n", "--role", "data-engineer");
    assertThat(game.data())
        .contains("The whole run", "as usual", "effort.total [h]", "accuracy.oracle")
        .containsPattern("effort\\.total \\[h] +[0-9.]+ +[0-9.]+ +0\\.000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          undercurrent-play: 1 | undercurrent-play: 2 | this log needs format 2, this program reads 1
          seed: 1 | seed: one | seed must be a whole number of 0 or more
          answer: leave | answer: burn | 'burn' is not on offer at 'lost-drives'
          decide: lost-drives | decide: found-drives | the log answers 'found-drives'
          role: data-engineer | role: data-enginer | unknown role "data-enginer"
          roles: [data-engineer] | rolls: [data-engineer] | unknown key "rolls"
          identity: | identity: "x" # | the log is that of another scenario
          """)
  void aLogThatIsNotRightIsRefusedWithThePlace(String right, String wrong, String message)
      throws IOException {
    play("leave\n", "--role", "data-engineer");
    Files.writeString(log(), Files.readString(log()).replace(right, wrong));
    Spoken game = play("");
    assertThat(game.code()).as(game.messages()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(game.messages()).contains(message).containsPattern("game\\.yaml:\\d+:\\d+");
  }

  @Test
  void aLogIsHeldToItsSeedAndItsRoles() {
    play("leave\n", "--role", "data-engineer");
    Spoken seed = play("", "--seed", "3");
    assertThat(seed.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(seed.messages()).contains("the log was played with seed 1, not 3");
    Spoken role = play("", "--role", "sre");
    assertThat(role.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(role.messages()).contains("the log was played as data-engineer, not as sre");
    Spoken week = play("", "--from", "12");
    assertThat(week.code()).isEqualTo(ExitCode.USAGE);
    assertThat(week.messages()).contains("--from 12: the run has the weeks 1 to 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          sree | nobody has the role "sree"; did you mean "sre"? (on the staff: data-engineer,
          merchandiser | nobody has the role "merchandiser" (on the staff: data-engineer,
          """)
  void aRoleThatNobodyHasIsRefusedWithThoseThatThereAre(String role, String message) {
    Spoken game = play("", "--role", role);
    assertThat(game.code()).isEqualTo(ExitCode.USAGE);
    assertThat(game.messages()).contains("--role: " + message);
    assertThat(log()).doesNotExist();
  }

  @Test
  void withoutARoleThereIsNoGameAndWithoutALogNothingToGoBackIn() {
    assertThat(play("").messages())
        .contains("play needs --role ROLE", "on the staff: data-engineer");
    assertThat(play("", "--role", "sre", "--from", "1").messages())
        .contains("--from goes with the --log of a game that was played");
  }

  @Test
  void whatCanBeDecidedIsListedAndExplained() {
    Spoken listed = Spoken.by("list", "decisions", "--in", "av");
    assertThat(listed.lines()).anyMatch(line -> line.startsWith("canary-verdict"));
    assertThat(listed.data()).doesNotContain("merchandiser");
    assertThat(Spoken.by("explain", "canary-verdict").data())
        .contains("Decision of the sre in av", "Decision of the ml-engineer in retail", "promote");
  }
}
