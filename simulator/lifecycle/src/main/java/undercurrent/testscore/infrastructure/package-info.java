/// Table III: tests for ML infrastructure.
@NullMarked
package undercurrent.testscore.infrastructure;

import org.jspecify.annotations.NullMarked;
