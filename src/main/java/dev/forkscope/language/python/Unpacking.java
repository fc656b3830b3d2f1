package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** Compiles targets that take a sequence apart; one of them may have a star, and takes what is left over. */
final class Unpacking {
    private static final int MOST = 255;
    private static final int AFTER = 11;

    private final Code code;

    Unpacking(Code code) {
        this.code = code;
    }

    static boolean isStarred(ParserRuleContext target) {
        return target.getStart().getType() == PythonParser.STAR
                && (target instanceof PythonParser.TargetContext
                        || Shape.core(target) instanceof PythonParser.ElementContext);
    }

    static boolean hasStar(List<? extends ParserRuleContext> targets) {
        return targets.stream().anyMatch(Unpacking::isStarred);
    }

    /** {@code ( sequence -- )}. */
    void store(List<? extends ParserRuleContext> targets) {
        List<? extends ParserRuleContext> starred =
                targets.stream().filter(Unpacking::isStarred).toList();
        if (starred.isEmpty()) {
            code.emit(Opcode.PY_UNPACK, targets.size());
            targets.forEach(code.targets::store);
            return;
        }
        if (starred.size() > 1 || targets.size() > MOST) {
            code.problems.at(
                    starred.get(starred.size() - 1),
                    starred.size() > 1
                            ? "only one of the names can have a star: the others take one value each"
                            : "these are too many names beside one with a star");
            code.emit(Opcode.POP);
            return;
        }
        int before = targets.indexOf(starred.get(0));
        code.line(targets.get(0).getStart());
        code.emit(Opcode.PY_UNPACK_REST, before | targets.size() - 1 - before << AFTER);
        targets.forEach(target -> code.targets.store(isStarred(target) ? starless(target) : target));
    }

    private static ParserRuleContext starless(ParserRuleContext target) {
        return target instanceof PythonParser.TargetContext plain
                ? plain.primary()
                : ((PythonParser.ElementContext) Shape.core(target)).operation();
    }
}
