/// What a lifecycle is, and one replication of it: people, stages, incidents, debts, monitors.
@NullMarked
package undercurrent.lifecycle;

import org.jspecify.annotations.NullMarked;
