package dev.mostrador;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

/// Keeps the house in order. Every ban says why.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/gg/jte/"))
            .importPackages("dev.mostrador");

    @Test
    void modulesImportOnlyWhatTheyDeclareAndOnlyDownwards() {
        ApplicationModules.of(Mostrador.class).verify();
    }

    @Test
    void aResultOfJdbcClientIsNeverAStream() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because(
                        "such a stream keeps its connection until it is closed: thirty seconds of load emptied the pool;"
                                + " use list() or optional()")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        var rule = noClasses().should().callMethod(Instant.class, "now");
        for (var type : List.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
            rule = rule.orShould().callMethod(type, "now");
        }
        rule.orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("a test must be able to say what time it is: take the injected Clock")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs, also to who makes one by hand")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Base"})
    void namesSayWhatAThingIs(String vague) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith(vague)
                .because(vague + " says nothing: use the word of the shop floor")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void controllersHaveTheSevenActionsOnly() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .haveNameMatching("index|show|blank|create|edit|update|destroy")
                .because("a command is a resource: closing is creating a closure")
                .check(CLASSES);
    }

    @Test
    void tablesAreSpokenToByTheirOwnModuleOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Table")
                .should()
                .bePublic()
                .because("SQL is the module's own matter: others ask its <Noun>s class")
                .check(CLASSES);
    }
}
