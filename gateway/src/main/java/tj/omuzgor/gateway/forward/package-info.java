/**
 * Passes public documents and content on to the services that own them, unchanged and streamed both ways. The targets are fixed and
 * the paths normalized: nothing else behind the gateway can be reached this way.
 */
@NullMarked
package tj.omuzgor.gateway.forward;

import org.jspecify.annotations.NullMarked;
