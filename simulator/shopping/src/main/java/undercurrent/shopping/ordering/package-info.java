/// How scores become places on a page: what a place is worth to each candidate, how chance comes in,
/// and which places are sold.
@NullMarked
package undercurrent.shopping.ordering;

import org.jspecify.annotations.NullMarked;
