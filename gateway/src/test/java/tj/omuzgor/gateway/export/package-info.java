@NullMarked
package tj.omuzgor.gateway.export;

import org.jspecify.annotations.NullMarked;
