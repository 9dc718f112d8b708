/// Table I: tests for features and data.
@NullMarked
package undercurrent.testscore.data;

import org.jspecify.annotations.NullMarked;
