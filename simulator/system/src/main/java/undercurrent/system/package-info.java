/// The system that people build and run: signals, pipelines, models in production, logs.
@NullMarked
package undercurrent.system;

import org.jspecify.annotations.NullMarked;
