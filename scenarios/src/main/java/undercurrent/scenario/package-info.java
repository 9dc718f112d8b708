/// A scenario: what is run, for how long, with whom, with which debts, and what it has to reach.
///
/// The records here are the model. `undercurrent.scenario.reading` makes them from files,
/// `undercurrent.scenario.writing` writes them back.
@NullMarked
package undercurrent.scenario;

import org.jspecify.annotations.NullMarked;
