package dev.assay.ops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture, held against the compiled classes. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.assay");

    /** What read-side views share; everything else under {@code dev.assay.read} is a view. */
    private static final String[] SHARED_BY_VIEWS = {
        "dev.assay.read.cassandra..",
        "dev.assay.read.paging..",
        "dev.assay.read.payload..",
        "dev.assay.read.projection.."
    };

    @Test
    void the_domain_knows_only_the_jdk_and_its_null_annotations() {
        classes()
                .that()
                .resideInAPackage("dev.assay.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.assay.domain..")
                .check(CODE);
    }

    @Test
    void write_and_read_never_meet_and_nothing_points_outwards() {
        points("dev.assay.write..", "dev.assay.read..", "dev.assay.http..", "dev.assay.ops..");
        points("dev.assay.read..", "dev.assay.write..", "dev.assay.http..", "dev.assay.ops..");
        points("dev.assay.http..", "dev.assay.ops..");
    }

    private static void points(String from, String... never) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(never)
                .check(CODE);
    }

    @Test
    void a_view_knows_no_other_view() {
        slices().matching("dev.assay.read.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_VIEWS))
                .check(CODE);
    }

    @Test
    void clocks_and_chance_enter_at_the_edge() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.assay.domain..", "dev.assay.read..", "dev.assay.write..")
                .and()
                // The edges of the write side: when an event is written, and what an assignment is called.
                .doNotHaveSimpleName("LogJournal")
                .and()
                .doNotHaveSimpleName("ShardedDispatch")
                .should()
                .callMethodWhere(clockOrChance())
                .check(CODE);
    }

    private static DescribedPredicate<JavaCall<?>> clockOrChance() {
        return target(owner(nameMatching("java\\.time\\.(Instant|LocalDate.*|OffsetDateTime|ZonedDateTime)")))
                .and(target(nameMatching("now")))
                .or(target(owner(nameMatching("java\\.time\\.Clock"))).and(target(nameMatching("system.*"))))
                .or(target(owner(nameMatching("java\\.lang\\.System"))).and(target(nameMatching("currentTimeMillis"))))
                .or(target(owner(nameMatching("java\\.util\\.UUID"))).and(target(nameMatching("randomUUID"))))
                .or(target(owner(nameMatching("java\\.lang\\.Math"))).and(target(nameMatching("random"))))
                .as("reads a clock or draws at random");
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("dev.assay.domain.(*)..").should().beFreeOfCycles().check(CODE);
        slices().matching("dev.assay.write.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Data|Info|DTO)")
                .check(CODE);
    }

    @Test
    void tests_do_not_use_what_is_known_to_break() {
        List<Path> tests = List.of("domain", "write-side", "read-side", "http-api", "ops").stream()
                .map(module -> Path.of("..", module, "target", "test-classes"))
                .filter(Files::isDirectory)
                .toList();
        assertThat(tests).isNotEmpty();
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("getAllLogEntries")))
                .orShould()
                .callMethodWhere(
                        target(owner(nameMatching("java\\.lang\\.Thread"))).and(target(nameMatching("sleep"))))
                .check(new ClassFileImporter().importPaths(tests));
    }
}
