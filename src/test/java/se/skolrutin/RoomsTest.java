package se.skolrutin;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The architecture as its package-info files tell it. */
class RoomsTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.skolrutin");

    @Test
    void roomsUseOnlyWhatTheySay() {
        ApplicationModules.of(Skolrutin.class).verify();
    }

    @Test
    void onlyTheEngineAndTheExporterKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..engine..", "..exporter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.camunda..")
                .check(CODE);
    }

    @Test
    void onlyEscalationKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..escalation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CODE);
    }

    @Test
    void theExporterNeedsOnlyTheJdkJdbcAndItsInterface() {
        classes()
                .that()
                .resideInAPackage("..exporter..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.postgresql..",
                        "io.camunda.zeebe.exporter.api..",
                        "io.camunda.zeebe.protocol.record..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "se.skolrutin.exporter")
                .check(CODE);
    }

    /** Such a stream holds a connection of the pool until it is closed, which nobody sees to; two dozen, and all stands still. */
    @Test
    void rowsAreReadAsLists() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .orShould()
                .callMethodWhere(target(name("queryForStream")))
                .check(CODE);
    }
}
