package tj.omuzgor.gateway.graph.http;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

/** Sorts what can be wrong with a document into families that have a title in every language; the engine's own words name the place. */
final class DocumentFaults {

    private DocumentFaults() {}

    /** The problem code of an error that the engine found in a document or in its variables. */
    static String code(GraphQLError error) {
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            return "graphql-syntax";
        }
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return "graphql-limit";
        }
        return error instanceof ValidationError invalid
                        && invalid.getValidationErrorType() instanceof ValidationErrorType type
                ? code(type)
                : "graphql-invalid";
    }

    private static String code(ValidationErrorType type) {
        return switch (type) {
            case InvalidSyntax -> "graphql-syntax";
            case MaxValidationErrorsReached -> "graphql-limit";
            case FieldUndefined -> "graphql-unknown-field";
            case UnknownArgument -> "graphql-unknown-argument";
            case MissingFieldArgument, MissingDirectiveArgument -> "graphql-missing-argument";
            case WrongType, VariableTypeMismatch, BadValueForDefaultArg, NullValueForNonNullArgument ->
                "graphql-wrong-type";
            case SubselectionRequired, SubselectionNotAllowed -> "graphql-selection";
            case UnknownType, UndefinedVariable, UndefinedFragment, UnknownDirective, UnknownOperation ->
                "graphql-unknown-name";
            default -> "graphql-invalid";
        };
    }
}
