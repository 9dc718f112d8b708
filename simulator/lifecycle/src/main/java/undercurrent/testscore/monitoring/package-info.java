/// Table IV: tests for monitoring.
@NullMarked
package undercurrent.testscore.monitoring;

import org.jspecify.annotations.NullMarked;
