package tj.omuzgor.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the problem codes that a compiled class passes as constants. */
final class ProblemCodes {
    private static final String PROBLEM = "tj/omuzgor/platform/problem/Problem";
    private static final String TITLES = "tj/omuzgor/platform/problem/ProblemTitles";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> codes = new HashSet<>();
    private final List<String> constants = new ArrayList<>();

    private ProblemCodes() {}

    static Set<String> in(URI compiledClass) {
        var found = new ProblemCodes();
        try (var bytes = compiledClass.toURL().openStream()) {
            for (var method : ClassFile.of().parse(bytes.readAllBytes()).methods()) {
                method.code().ifPresent(found::read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + compiledClass, failed);
        }
        return found.codes;
    }

    /** Remembers the texts a method loads until a call takes them as a code. */
    private void read(CodeModel code) {
        constants.clear();
        for (var element : code) {
            switch (element) {
                case FieldInstruction field when isAStatus(field) -> constants.clear();
                case ConstantInstruction constant -> remember(constant.constantValue());
                case InvokeInstruction call -> taken(call);
                default -> {}
            }
        }
    }

    private static boolean isAStatus(FieldInstruction field) {
        return field.owner().asInternalName().equals("jakarta/ws/rs/core/Response$Status");
    }

    private void remember(Object constant) {
        if (constant instanceof String text && CODE.matcher(text).matches()) {
            constants.add(text);
        }
    }

    private void taken(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var method = call.name().stringValue();
        if (owner.equals(PROBLEM) && method.equals("of")) {
            codes.addAll(constants);
            constants.clear();
        } else if ((owner.equals(PROBLEM) && method.equals("type"))
                || (owner.equals(TITLES) && method.equals("title"))) {
            if (!constants.isEmpty()) {
                codes.add(constants.getLast());
            }
            constants.clear();
        }
    }
}
