/**
 * Builds what is stale and nothing else: modules by the content of their sources, Keycloak once per version and settings.
 */
@NullMarked
package tj.omuzgor.standalone.build;

import org.jspecify.annotations.NullMarked;
