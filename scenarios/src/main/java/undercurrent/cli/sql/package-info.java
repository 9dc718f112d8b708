/// Questions in SQL about the predictions and metrics that a run kept.
@NullMarked
package undercurrent.cli.sql;

import org.jspecify.annotations.NullMarked;
