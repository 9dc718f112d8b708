/// Table II: tests for model development.
@NullMarked
package undercurrent.testscore.model;

import org.jspecify.annotations.NullMarked;
