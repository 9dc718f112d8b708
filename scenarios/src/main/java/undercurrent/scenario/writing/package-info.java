/// Writes scenarios: the canonical file, its hash, and the schema of the language.
@NullMarked
package undercurrent.scenario.writing;

import org.jspecify.annotations.NullMarked;
