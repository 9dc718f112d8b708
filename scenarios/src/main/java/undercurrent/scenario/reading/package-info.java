/// Reads scenario files: YAML, then inheritance, then variables, then the checked model.
///
/// [undercurrent.scenario.reading.ScenarioReader] is the way in. Whatever the input, it returns a
/// [undercurrent.scenario.reading.Reading] and throws nothing.
@NullMarked
package undercurrent.scenario.reading;

import org.jspecify.annotations.NullMarked;
