package undercurrent.notebook;

import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import org.jspecify.annotations.Nullable;

/// A session of Java cells: each cell sees what the cells before it have declared.
public final class CellShell implements AutoCloseable {

  private static final List<String> IMPORTS =
      List.of(
          "import java.util.*;",
          "import java.util.stream.*;",
          "import java.time.*;",
          "import undercurrent.notebook.*;",
          "import static undercurrent.notebook.Display.*;");

  private final CellExecution execution = new CellExecution();
  private final JShell shell =
      JShell.builder().executionEngine(execution.provider(), Map.of()).build();
  private final LineMagics magics = new LineMagics(path -> shell.addToClasspath(path.toString()));
  private final CodeInsight insight = new CodeInsight(shell.sourceCodeAnalysis());
  private final Map<String, RuntimeErrors.Place> places = new HashMap<>();
  private final List<String> refusedImports = new ArrayList<>();

  /// Opens a session that sees everything on this JVM's class path.
  public CellShell() {
    shell.addToClasspath(existing(System.getProperty("java.class.path")));
    IMPORTS.forEach(this::addImport);
    for (NotebookImports library : ServiceLoader.load(NotebookImports.class)) {
      library.lines().forEach(this::addImport);
    }
  }

  /// Runs one cell.
  ///
  /// @param cell the number that errors call it by
  /// @param code its text
  /// @param output where it prints and displays
  /// @return the value of the last expression, or empty when the cell ends with something else
  /// @throws CellFailure when it does not run to its end; what it had declared stays
  public synchronized Optional<Rendering> run(int cell, String code, CellOutput output)
      throws CellFailure {
    PrintStream out = System.out;
    PrintStream err = System.err;
    InputStream in = System.in;
    try (OutputPump pump = new OutputPump(output)) {
      System.setOut(pump.stream(false));
      System.setErr(pump.stream(true));
      System.setIn(new NoKeyboard());
      Display.sendTo(pump);
      execution.beginCell();
      warnOfRefusedImports();
      return runTimed(cell, new CellSource(code));
    } finally {
      Display.sendToPrinter();
      System.setOut(out);
      System.setErr(err);
      System.setIn(in);
    }
  }

  /// Stops the cell that runs now, within a second. Call it from another thread.
  ///
  /// @throws InterruptedException when the caller is itself interrupted
  public void interrupt() throws InterruptedException {
    execution.interrupt();
  }

  /// The knowledge about names in code: completion, documentation, completeness.
  ///
  /// @return the knowledge
  public CodeInsight insight() {
    return insight;
  }

  @Override
  public void close() {
    shell.close();
  }

  private Optional<Rendering> runTimed(int cell, CellSource source) throws CellFailure {
    long start = System.nanoTime();
    try {
      return runParts(cell, source);
    } finally {
      if (source.timed()) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "Time: %.3f s", seconds));
      }
    }
  }

  private Optional<Rendering> runParts(int cell, CellSource source) throws CellFailure {
    Optional<Rendering> result = Optional.empty();
    List<CellPart> parts = source.parts(shell.sourceCodeAnalysis());
    for (CellPart part : parts) {
      switch (part) {
        case CellPart.Magic magic -> runMagic(cell, source, magic);
        case CellPart.Snippet snippet -> {
          boolean isLast = part == parts.getLast();
          boolean isValue = evaluate(cell, source, snippet);
          result = isLast && isValue ? rendered() : Optional.empty();
        }
      }
    }
    return result;
  }

  private void runMagic(int cell, CellSource source, CellPart.Magic magic) throws CellFailure {
    try {
      magics.run(magic);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      String where = "Cell " + cell + ", line " + source.lineAt(magic.offset()) + ": ";
      throw new CellFailure("MagicError", message, List.of(where + message));
    }
  }

  /// Evaluates one snippet and tells whether it has a value to show.
  private boolean evaluate(int cell, CellSource source, CellPart.Snippet snippet)
      throws CellFailure {
    execution.forget();
    boolean isValue = false;
    for (SnippetEvent event : shell.eval(snippet.source())) {
      if (event.causeSnippet() != null) {
        continue;
      }
      Snippet evaluated = event.snippet();
      places.put(evaluated.id(), new RuntimeErrors.Place(cell, source.lineAt(snippet.offset())));
      refuseUncompiled(event, new CompileErrors(cell, source, snippet));
      if (event.exception() != null) {
        throw runtimeFailure(event.exception());
      }
      isValue = isShown(evaluated);
    }
    return isValue;
  }

  private void refuseUncompiled(SnippetEvent event, CompileErrors errors) throws CellFailure {
    Snippet snippet = event.snippet();
    if (event.status() == Status.REJECTED) {
      throw errors.of(shell.diagnostics(snippet).toList());
    }
    if (event.status() == Status.RECOVERABLE_NOT_DEFINED) {
      throw errors.of("cannot find symbol: " + unresolved(snippet));
    }
    if (event.status() == Status.RECOVERABLE_DEFINED) {
      System.err.println(
          "Declared, but not usable before this is declared too: " + unresolved(snippet));
    }
  }

  private String unresolved(Snippet snippet) {
    return shell
        .unresolvedDependencies((DeclarationSnippet) snippet)
        .collect(Collectors.joining(", "));
  }

  private CellFailure runtimeFailure(Throwable translated) {
    @Nullable Throwable thrown = execution.failure();
    RuntimeErrors errors = new RuntimeErrors(places);
    if (translated instanceof UnresolvedReferenceException unresolved) {
      String message = "it uses what is not declared yet: " + unresolved(unresolved.getSnippet());
      return errors.of(new IllegalStateException(message), translated);
    }
    return errors.of(thrown == null ? translated : thrown, translated);
  }

  private Optional<Rendering> rendered() throws CellFailure {
    @Nullable Object value = execution.value();
    if (value instanceof DisplayId) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable((Rendering) execution.run(() -> Rendering.of(value)));
    } catch (Throwable e) {
      throw new RuntimeErrors(places).of(e, e);
    }
  }

  /// An assignment or a declaration shows nothing: the reader knows the value that was written.
  private static boolean isShown(Snippet snippet) {
    return (snippet instanceof ExpressionSnippet
            && snippet.subKind() != Snippet.SubKind.ASSIGNMENT_SUBKIND)
        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  private void addImport(String line) {
    for (SnippetEvent event : shell.eval(line)) {
      if (event.status() == Status.REJECTED) {
        refusedImports.add(line);
      }
    }
  }

  private void warnOfRefusedImports() {
    refusedImports.forEach(
        line -> System.err.println("A library asked for an import that does not exist: " + line));
    refusedImports.clear();
  }

  private static String existing(String classPath) {
    return List.of(classPath.split(File.pathSeparator)).stream()
        .filter(entry -> !entry.isBlank() && Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
