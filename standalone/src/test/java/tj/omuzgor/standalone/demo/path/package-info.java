/** Tests of how the golden path is walked and told. */
@NullMarked
package tj.omuzgor.standalone.demo.path;

import org.jspecify.annotations.NullMarked;
