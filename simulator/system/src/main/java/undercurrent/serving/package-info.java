/// Answering requests: components with queues, and service times that were measured.
@NullMarked
package undercurrent.serving;

import org.jspecify.annotations.NullMarked;
