package tj.omuzgor.platform.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where a parameter of a resource method comes from.
 *
 * @param name {@code #query/NAME}, {@code #path/NAME}, {@code #header/NAME}; empty for the body
 * @param bean the class that gathers several parameters; null for a single one
 */
record ParameterSource(String name, @Nullable Class<?> bean) {
    static final ParameterSource BODY = new ParameterSource("", null);

    static ParameterSource of(Class<?> resource, Path.MethodNode method, Path.ParameterNode node) {
        for (var declaration : declarations(resource, method)) {
            var parameter = declaration.getParameters()[node.getParameterIndex()];
            var source = source(parameter);
            if (source != null) {
                return source;
            }
        }
        return BODY;
    }

    boolean isBody() {
        return bean == null && name.isEmpty();
    }

    boolean isBean() {
        return bean != null;
    }

    /** The parameter that fills a field of the bean. */
    ParameterSource field(String field) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            try {
                var name = annotatedName(type.getDeclaredField(field), field);
                return new ParameterSource(name == null ? "#query/" + field : name, null);
            } catch (NoSuchFieldException inherited) {
                // looked for in the superclass next
            }
        }
        return new ParameterSource("#query/" + field, null);
    }

    static @Nullable ParameterSource source(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return new ParameterSource("", parameter.getType());
        }
        var name = annotatedName(parameter, parameter.getName());
        return name == null ? null : new ParameterSource(name, null);
    }

    private static @Nullable String annotatedName(AnnotatedElement element, String javaName) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return "#query/" + query.value();
        }
        var path = element.getAnnotation(PathParam.class);
        if (path != null) {
            return "#path/" + path.value();
        }
        var header = element.getAnnotation(HeaderParam.class);
        return header == null ? shortAnnotatedName(element, javaName) : "#header/" + header.value();
    }

    /** The framework's own annotations take the Java name where they state none. */
    private static @Nullable String shortAnnotatedName(AnnotatedElement element, String javaName) {
        var query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            return "#query/" + (query.value().isEmpty() ? javaName : query.value());
        }
        var path = element.getAnnotation(RestPath.class);
        if (path != null) {
            return "#path/" + (path.value().isEmpty() ? javaName : path.value());
        }
        var header = element.getAnnotation(RestHeader.class);
        return header == null ? null : "#header/" + (header.value().isEmpty() ? javaName : header.value());
    }

    /** The method as the class, its superclasses and its interfaces declare it: the annotations may stand on any of them. */
    private static List<Method> declarations(Class<?> resource, Path.MethodNode node) {
        var types = new ArrayList<Class<?>>();
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            types.add(type);
            types.addAll(List.of(type.getInterfaces()));
        }
        var parameters = node.getParameterTypes().toArray(Class<?>[]::new);
        var methods = new ArrayList<Method>();
        for (var type : types) {
            try {
                methods.add(type.getDeclaredMethod(node.getName(), parameters));
            } catch (NoSuchMethodException elsewhere) {
                // declared by another of the types
            }
        }
        return methods;
    }
}
