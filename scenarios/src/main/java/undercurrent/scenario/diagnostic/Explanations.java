package undercurrent.scenario.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The explanations of all codes, from `codes.md`.
public final class Explanations {
  private static final Pattern SECTION = Pattern.compile("(?m)^## ([YSRW]\\d{3}) (.*)$");

  private Explanations() {}

  /// Returns the explanation of a code, in capitals or not.
  public static Optional<Explanation> of(String code) {
    String wanted = code.toUpperCase(Locale.ROOT);
    return all().stream().filter(each -> each.code().equals(wanted)).findFirst();
  }

  /// Returns all explanations, in the order of the file.
  public static List<Explanation> all() {
    String text = file();
    var sections = new ArrayList<Explanation>();
    Matcher section = SECTION.matcher(text);
    int from = 0;
    String code = "";
    String title = "";
    while (section.find()) {
      if (!code.isEmpty()) {
        sections.add(explanation(code, title, text.substring(from, section.start())));
      }
      code = section.group(1);
      title = section.group(2);
      from = section.end();
    }
    sections.add(explanation(code, title, text.substring(from)));
    return List.copyOf(sections);
  }

  private static Explanation explanation(String code, String title, String body) {
    int examples = body.indexOf("```");
    String meaning = (examples < 0 ? body : body.substring(0, examples)).strip();
    return new Explanation(code, title, meaning, example(body, "bad"), example(body, "good"));
  }

  private static String example(String body, String kind) {
    Matcher example = Pattern.compile("(?s)```" + kind + "\n(.*?)```").matcher(body);
    return example.find() ? example.group(1) : "";
  }

  private static String file() {
    try (InputStream stream =
        Explanations.class.getResourceAsStream("/undercurrent/scenario/codes.md")) {
      if (stream == null) {
        throw new IllegalStateException("codes.md is missing from the program");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
