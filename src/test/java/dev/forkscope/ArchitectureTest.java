package dev.forkscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import org.jspecify.annotations.NullMarked;

/** Which room may touch which: the table in the map of the house. */
@AnalyzeClasses(packages = "dev.forkscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule web_touches_the_rooms_below_it =
            room("web", "web", "classroom", "run", "demo", "language", "protocol");

    @ArchTest
    static final ArchRule classroom_touches_runs_and_demos = room("classroom", "classroom", "run", "demo", "protocol");

    @ArchTest
    static final ArchRule run_touches_demo_language_and_protocol = room("run", "run", "demo", "language", "protocol");

    @ArchTest
    static final ArchRule demo_touches_language_and_protocol = room("demo", "demo", "language", "protocol");

    @ArchTest
    static final ArchRule language_touches_protocol = room("language", "language", "protocol");

    @ArchTest
    static final ArchRule protocol_touches_nothing = room("protocol", "protocol");

    @ArchTest
    static final ArchRule helper_touches_protocol = room("helper", "helper", "protocol");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("dev.forkscope.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule helper_is_plain_java_and_jnr = classes()
            .that()
            .resideInAPackage("dev.forkscope.helper..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.forkscope.helper..",
                    "dev.forkscope.protocol..",
                    "java..",
                    "jnr..",
                    "com.kenai.jffi..",
                    "org.jspecify.."));

    @ArchTest
    static final ArchRule protocol_and_language_know_no_framework = classes()
            .that()
            .resideInAnyPackage("dev.forkscope.protocol..", "dev.forkscope.language..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.forkscope..", "java..", "org.antlr..", "org.jspecify.."));

    @ArchTest
    static final ArchRule only_helper_and_the_servers_kernel_touch_jnr = noClasses()
            .that()
            .resideOutsideOfPackage("dev.forkscope.helper..")
            .and()
            .doNotHaveFullyQualifiedName("dev.forkscope.run.Kernel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jnr..", "com.kenai..");

    @ArchTest
    static void every_package_says_that_it_is_null_marked(JavaClasses all) {
        all.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.getClasses().isEmpty())
                .forEach(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as(p.getName())
                        .isTrue());
    }

    private static ClassesShouldConjunction room(String name, String... mayTouch) {
        String[] packages = new String[mayTouch.length];
        for (int i = 0; i < mayTouch.length; i++) {
            packages[i] = "dev.forkscope." + mayTouch[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage("dev.forkscope." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages).or(resideOutsideOfPackage("dev.forkscope..")));
    }
}
