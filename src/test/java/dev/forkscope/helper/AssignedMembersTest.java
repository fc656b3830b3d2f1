package dev.forkscope.helper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkscope.language.Compiler;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Limits;
import dev.forkscope.protocol.RunRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run tells of assignments to structures in C. */
class AssignedMembersTest {
    private static final Limits LIMITS = new Limits(16, 64, 20_000, 262_144, 16_777_216, 5_000_000);
    private static final String POINT = "struct point { int x; int y; };\n";

    @Test
    void a_member_is_told_by_its_name() throws IOException {
        assertThat(assigned("int main(void) { struct point p; p.x = 3; p.y = p.x + 1; return 0; }"))
                .containsExactly("p.x=3", "p.y=4");
    }

    @Test
    void a_member_of_an_element_is_told_with_its_index() throws IOException {
        assertThat(
                        assigned(
                                "struct point a[3]; int main(void) { a[2].y = 5; for (int i = 0; i < 2; i++) a[i].x = i + 7; }"))
                .contains("a[2].y=5", "a[0].x=7", "a[1].x=8");
    }

    @Test
    void a_whole_structure_is_told_member_by_member() throws IOException {
        assertThat(assigned("int main(void) { struct point p = {1, 2}, q; q = p; return 0; }"))
                .containsExactly("p.x=1", "p.y=2", "q.x=1", "q.y=2");
    }

    @Test
    void a_structure_from_a_pipe_is_told_member_by_member() throws IOException {
        String read = "int main(void) { int fd[2]; struct point p = {6, 7}, q; pipe(fd); write(fd[1], &p, sizeof p);"
                + " read(fd[0], &q, sizeof q); return 0; }";
        assertThat(assigned(read)).contains("q.x=6", "q.y=7");
    }

    private static List<String> assigned(String program) throws IOException {
        String source = "#include <unistd.h>\n" + POINT + program;
        RunRequest request = new RunRequest(
                0, LIMITS, true, Compiler.compile(Language.C, source).orThrow());
        try (LauncherProcess launcher =
                new LauncherProcess(Jdk.own().java(), Jdk.own().flags())) {
            launcher.report();
            return assigned(launcher.run(request));
        }
    }

    private static List<String> assigned(byte[] records) {
        List<String> assigned = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < records.length; at += in.getShort(at)) {
            int field = at + EventType.HEADER;
            if (in.get(at + 2) == EventType.ASSIGNED) {
                String name = new String(records, field + 14, in.getShort(field + 12), StandardCharsets.UTF_8);
                assigned.add(name + "=" + in.getLong(field + 4));
            }
        }
        return assigned;
    }
}
