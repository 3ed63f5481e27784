/**
 * GraphQL over HTTP to the letter: its own route before the framework's, which negotiates the media type, checks the request's
 * envelope, bounds it, and words every error with a stable code in the caller's language. Bearer tokens only; no cookie opens it.
 */
@NullMarked
package tj.omuzgor.gateway.graph.http;

import org.jspecify.annotations.NullMarked;
