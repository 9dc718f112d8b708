/// What a notebook says to run, show and explain something in a few lines.
///
/// [undercurrent.notebook.lab.Undercurrent] is where every sentence begins. What comes back are
/// values that a cell shows by itself: text by `toString()`, HTML by `toHtml()`.
@NullMarked
package undercurrent.notebook.lab;

import org.jspecify.annotations.NullMarked;
