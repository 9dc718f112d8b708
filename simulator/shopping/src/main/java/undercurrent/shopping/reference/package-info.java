/// The reference figures of the shop: the table of ranking methods on real trade, and small
/// experiments whose outcome a source tells, run with the classes that every scenario runs with.
@NullMarked
package undercurrent.shopping.reference;

import org.jspecify.annotations.NullMarked;
