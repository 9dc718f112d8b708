package undercurrent.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entry that tells Jupyter how to start this kernel.
///
/// @param java the `java` program of a JDK 25
/// @param flags the flags of the JVM
/// @param classPath the jars and folders of the kernel and of what its notebooks use
public record KernelInstallation(Path java, List<String> flags, List<Path> classPath) {

  private static final String NAME = "undercurrent";
  private static final List<String> FLAGS =
      List.of(
          "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-XX:+UseSerialGC",
          "-Xshare:auto");

  /// Creates an entry.
  ///
  /// @param java the `java` program
  /// @param flags the flags of the JVM
  /// @param classPath the class path
  public KernelInstallation {
    flags = List.copyOf(flags);
    classPath = List.copyOf(classPath);
    if (classPath.isEmpty()) {
      throw new IllegalArgumentException(
          "The class path of the kernel is empty; it needs at least the notebook module's jar");
    }
  }

  /// The entry that starts the kernel as this program was started: same JDK, same class path.
  ///
  /// @return the entry
  public static KernelInstallation ofThisProgram() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java").toAbsolutePath();
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isBlank())
            .map(entry -> Path.of(entry).toAbsolutePath().normalize())
            .toList();
    return new KernelInstallation(java, FLAGS, classPath);
  }

  /// The folder where Jupyter looks for this user's kernels.
  ///
  /// @return Jupyter's data folder
  public static Path userFolder() {
    return JupyterFolders.data(
        System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
  }

  /// The text of `kernel.json`.
  ///
  /// @return JSON, as Jupyter's documentation describes it
  public String kernelSpec() {
    List<String> argv = new ArrayList<>();
    argv.add(java.toString());
    argv.addAll(flags);
    argv.add("-cp");
    argv.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    argv.add(NotebookKernel.class.getName());
    argv.add("{connection_file}");
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("argv", argv);
    spec.put("display_name", "Undercurrent (Java)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    spec.put("metadata", Map.of("installed_by", NAME));
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(spec) + "\n";
  }

  /// Writes the entry. An older entry of ours is replaced in one step; any other file is kept.
  ///
  /// @param jupyterFolder a data folder of Jupyter: [#userFolder()], or one of `JUPYTER_PATH`
  /// @return the file that was written
  /// @throws FileAlreadyExistsException when a file that is not ours is in the way
  /// @throws IOException when the folder cannot be written
  public Path into(Path jupyterFolder) throws IOException {
    Path folder = jupyterFolder.resolve("kernels").resolve(NAME);
    Path file = folder.resolve("kernel.json");
    if (Files.exists(file) && !isOurs(file)) {
      throw new FileAlreadyExistsException(
          file.toString(),
          null,
          "it was not written by Undercurrent; move it away, or choose another folder");
    }
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "kernel", ".draft");
    try {
      Files.writeString(draft, kernelSpec());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return file;
  }

  /// Installs the kernel for this user, or into the folder that is named.
  ///
  /// @param arguments none, or one data folder of Jupyter
  /// @throws IOException when the entry cannot be written
  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length == 0 ? userFolder() : Path.of(arguments[0]);
    System.out.println("Installed " + ofThisProgram().into(folder));
  }

  private static boolean isOurs(Path file) throws IOException {
    try {
      JsonObject spec = new Gson().fromJson(Files.readString(file), JsonObject.class);
      return spec != null
          && spec.get("metadata") instanceof JsonObject metadata
          && metadata.has("installed_by")
          && metadata.get("installed_by").getAsString().equals(NAME);
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      return false;
    }
  }
}
