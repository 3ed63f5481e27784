/**
 * Passes documents, content and queues on to the services that own them, unchanged and streamed both ways, for callers who have a role
 * for it. The targets are fixed and the paths normalized: nothing else behind the gateway can be reached this way.
 */
@NullMarked
package tj.omuzgor.gateway.forward;

import org.jspecify.annotations.NullMarked;
