/// Real data: where it is looked for, what was recorded of it, how it is checked and brought in.
///
/// No data set is shipped with the product. A data folder holds one folder a set; reading it never
/// changes it.
@NullMarked
package undercurrent.data;

import org.jspecify.annotations.NullMarked;
