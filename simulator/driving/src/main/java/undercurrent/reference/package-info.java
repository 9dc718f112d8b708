/// The reference figures of the road world: small experiments whose outcome a source tells, run
/// with the classes that every scenario runs with.
@org.jspecify.annotations.NullMarked
package undercurrent.reference;
