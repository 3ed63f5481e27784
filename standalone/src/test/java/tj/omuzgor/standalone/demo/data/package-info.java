/** Tests of the demo data set. */
@NullMarked
package tj.omuzgor.standalone.demo.data;

import org.jspecify.annotations.NullMarked;
