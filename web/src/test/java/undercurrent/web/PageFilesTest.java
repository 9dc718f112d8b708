package undercurrent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The files of the page. Oracle: the budget of 300 KB, and that nothing comes from elsewhere.
class PageFilesTest {
  private static final Path PAGE = Path.of("src/main/resources/page");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:https?:)?//[a-z0-9-]+\\.[a-z]{2,}[^\\s\"'`)]*");
  private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";
  private static final long MOST_BYTES = 300_000;
  private static final int MOST_LINES = 300;

  @Test
  void thePageStaysWithinItsBudget() throws Exception {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void noFileNamesAnotherServer() throws Exception {
    for (Path file : files()) {
      var named =
          ELSEWHERE
              .matcher(Files.readString(file))
              .results()
              .map(found -> found.group())
              .filter(address -> !address.equals(SVG_NAMESPACE));
      assertThat(named).as(file.toString()).isEmpty();
    }
  }

  @Test
  void everyFileIsShort() throws Exception {
    for (Path file : files()) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(MOST_LINES);
    }
  }

  private static List<Path> files() throws IOException {
    try (var walk = Files.walk(PAGE)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
