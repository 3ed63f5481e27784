/**
 * The demo data set: places, made-up teachers, accounts and three courses, loaded through the public interfaces alone. Loading
 * again changes nothing.
 */
@NullMarked
package tj.omuzgor.standalone.demo.data;

import org.jspecify.annotations.NullMarked;
