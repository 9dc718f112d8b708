package undercurrent.scenario.reading;

import java.nio.file.Path;
import java.util.Optional;

/// Where a scenario comes from.
///
/// @param name what messages call it
/// @param folder the folder below which `extends` may name files; empty when it may not
record Origin(String name, Optional<Path> folder) {}
