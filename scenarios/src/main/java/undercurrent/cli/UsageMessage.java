package undercurrent.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ITypeInfo;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import undercurrent.settings.NearMatch;

/// The sentence about a command line that cannot be understood: what was given and where, what is
/// accepted there, and the nearest match.
///
/// @param command the command whose arguments are at fault
/// @param given all words of the command line
record UsageMessage(CommandSpec command, List<String> given) {
  /// What is described already and not yet there.
  private static final List<String> LATER =
      List.of("sweep", "grade", "export", "migrate", "capabilities");

  /// Returns the sentence for a fault that was found.
  static String of(ParameterException failure, String... given) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    return new UsageMessage(command, List.of(given)).sentence(failure);
  }

  private String sentence(ParameterException failure) {
    return switch (failure) {
      case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
          unknown(unmatched.getUnmatched().getFirst());
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
          missing(missing.getMissing());
      case OverwrittenOptionException twice ->
          name() + " takes " + label(twice.getOverwritten()) + " once, and it is given twice";
      default ->
          failure.getArgSpec() == null || failure.getValue() == null
              ? Objects.toString(failure.getMessage(), "")
              : refused(failure.getArgSpec(), failure.getValue());
    };
  }

  private String unknown(String word) {
    if (word.startsWith("-")) {
      String option = word.replaceFirst("=.*", "");
      return "unknown option \"" + option + "\" of " + name() + near(option, optionNames());
    }
    if (command.subcommands().isEmpty()) {
      return name() + " takes " + arguments() + "; \"" + word + "\" is too much";
    }
    if (LATER.contains(word)) {
      return later(word);
    }
    String of = command.parent() == null ? "" : " of " + name();
    return "unknown command \"" + word + "\"" + of + near(word, command.subcommands().keySet());
  }

  private String missing(List<ArgSpec> missing) {
    boolean lacksValue =
        missing.getFirst() instanceof OptionSpec option
            && Stream.of(option.names()).anyMatch(given::contains);
    if (lacksValue) {
      return described(missing.getFirst()) + " lacks its value";
    }
    return name()
        + " needs "
        + needed(missing).map(UsageMessage::described).collect(Collectors.joining(" and "));
  }

  /// Returns what is missing, and the parameters after it, which cannot be there either.
  private Stream<ArgSpec> needed(List<ArgSpec> missing) {
    int first =
        missing.stream()
            .filter(PositionalParamSpec.class::isInstance)
            .mapToInt(each -> ((PositionalParamSpec) each).index().min())
            .min()
            .orElse(Integer.MAX_VALUE);
    Stream<PositionalParamSpec> parameters =
        command.positionalParameters().stream()
            .filter(each -> each.required() && each.index().min() >= first);
    return Stream.concat(parameters, missing.stream().filter(OptionSpec.class::isInstance));
  }

  private String refused(ArgSpec argument, String value) {
    String where = argument instanceof OptionSpec option ? " " + option.longestName() : "";
    List<String> names = enumNames(argument);
    String takes =
        name() + where + " takes " + accepted(argument, value) + ", not \"" + value + '"';
    if (LATER.contains(value) && !names.isEmpty()) {
      return later(value) + "; " + takes;
    }
    String hint = NearMatch.hint(value, names);
    return hint.isEmpty() ? takes : takes + "; " + hint;
  }

  private String later(String word) {
    String version = String.join("", command.root().version()).replaceFirst("^.* ", "");
    return '"' + word + "\" is not in version " + version + " yet";
  }

  private String name() {
    String root = command.root().name();
    return command.qualifiedName().replaceFirst("^" + root + " ", "");
  }

  private List<String> optionNames() {
    return List.copyOf(command.optionsMap().keySet());
  }

  private String arguments() {
    List<PositionalParamSpec> all = command.positionalParameters();
    return all.isEmpty()
        ? "no arguments"
        : all.stream().map(UsageMessage::label).collect(Collectors.joining(" and "));
  }

  private static String near(String word, Collection<String> known) {
    String hint = NearMatch.hint(word, known);
    return hint.isEmpty() ? " (there are: " + String.join(", ", known) + ")" : "; " + hint;
  }

  private static String described(ArgSpec argument) {
    String description = String.join(" ", argument.description());
    return description.isEmpty() ? label(argument) : label(argument) + " (" + description + ")";
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + argument.paramLabel()
        : argument.paramLabel();
  }

  private static String accepted(ArgSpec argument, String value) {
    List<String> names = enumNames(argument);
    if (!names.isEmpty()) {
      return oneOf(names);
    }
    Class<?> type = element(argument).getType();
    if (type == boolean.class || type == Boolean.class) {
      return "no value";
    }
    boolean tooBig = value.matches("[+-]?\\d+");
    if (type == int.class || type == Integer.class) {
      return tooBig ? "a whole number up to " + Integer.MAX_VALUE : "a whole number";
    }
    if (type == long.class || type == Long.class) {
      return tooBig ? "a whole number up to " + Long.MAX_VALUE : "a whole number";
    }
    return described(argument);
  }

  private static String oneOf(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  private static List<String> enumNames(ArgSpec argument) {
    ITypeInfo type = element(argument);
    var names = new ArrayList<String>();
    if (type.isEnum()) {
      type.getEnumConstantNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /// Returns the type of one value, where an argument may be left out or given several times.
  private static ITypeInfo element(ArgSpec argument) {
    ITypeInfo type = argument.typeInfo();
    boolean wrapped = type.isOptional() || type.isCollection();
    return wrapped ? type.getAuxiliaryTypeInfos().getFirst() : type;
  }
}
