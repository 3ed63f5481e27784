/**
 * The gateway as a web site: the start page, the headers every answer carries, and the wall against requests that a browser sends on
 * behalf of another site.
 */
@NullMarked
package tj.omuzgor.gateway.site;

import org.jspecify.annotations.NullMarked;
