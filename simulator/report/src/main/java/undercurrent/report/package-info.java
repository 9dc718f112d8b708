/// Results for people and for other tools: JSON documents, the terminal, a page, a folder.
@NullMarked
package undercurrent.report;

import org.jspecify.annotations.NullMarked;
