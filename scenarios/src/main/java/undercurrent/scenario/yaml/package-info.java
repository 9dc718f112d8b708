/// Reads YAML into nodes that know their places, within limits, with messages of our own.
@NullMarked
package undercurrent.scenario.yaml;

import org.jspecify.annotations.NullMarked;
