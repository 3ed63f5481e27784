package tj.omuzgor.platform.problem;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;
import tj.omuzgor.contracts.text.LocalizedText;

/** Turns the nodes of a violation's path into a JSON pointer (RFC 6901), or into the name of a parameter. */
final class PointerBuilder {
    private final StringBuilder pointer = new StringBuilder();
    private final @Nullable Object leafBean;
    private ParameterSource source = ParameterSource.BODY;

    PointerBuilder(@Nullable Object leafBean) {
        this.leafBean = leafBean;
    }

    /** Starts in a parameter of the resource method instead of the body. */
    void enter(ParameterSource newSource) {
        source = newSource;
    }

    /** Adds a node with the place it has in the list or map before it. */
    void add(Path.Node node) {
        place(node);
        if (node.getKind() == ElementKind.PROPERTY && !isTheTextItself(node)) {
            segment(node.getName());
        }
    }

    /** Adds only the index or key of a node. */
    void place(Path.Node node) {
        if (node.getIndex() != null) {
            segment(node.getIndex().toString());
        } else if (node.getKey() != null) {
            segment(node.getKey().toString());
        }
    }

    private boolean isTheTextItself(Path.Node node) {
        return leafBean instanceof LocalizedText && node.getName().equals("values");
    }

    private void segment(String name) {
        if (source.isBean()) {
            source = source.field(name);
            return;
        }
        if (source.isBody()) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
    }

    @Override
    public String toString() {
        return source.isBody() ? pointer.toString() : source.name();
    }
}
