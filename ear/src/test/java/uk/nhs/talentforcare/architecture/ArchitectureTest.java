package uk.nhs.talentforcare.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.ForServices;
import uk.nhs.talentforcare.shared.Timers;

/** The rules of the modules, as the README's map draws them: web → ejb → {persistence, search}. */
class ArchitectureTest {
    private static final String ROOT = "uk.nhs.talentforcare";
    private static final List<String> FEATURES = List.of(
            "account",
            "organisation",
            "place",
            "ambassador",
            "booking",
            "coldspot",
            "opportunity",
            "casestudy",
            "toolkit",
            "pledge",
            "event",
            "community",
            "campaign",
            "evaluation",
            "audit",
            "concern",
            "identity",
            "outbox",
            "privacy",
            "waiting",
            "shared",
            "savedsearch",
            "search",
            "demo");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final DescribedPredicate<JavaClass> PERSISTENCE = module("persistence");
    private static final DescribedPredicate<JavaClass> SEARCH = module("search");
    private static final DescribedPredicate<JavaClass> EJB = module("ejb");
    private static final DescribedPredicate<JavaClass> WEB = module("web");

    @Test
    void everyModuleIsSeen() {
        for (DescribedPredicate<JavaClass> module : List.of(PERSISTENCE, SEARCH, EJB, WEB)) {
            if (ALL.stream().noneMatch(module)) {
                throw new AssertionError(
                        "No class of " + module.getDescription() + " is on the class path of this test");
            }
        }
    }

    @Test
    void persistenceStandsAlone() {
        noClasses()
                .that(PERSISTENCE)
                .should()
                .dependOnClassesThat(SEARCH.or(EJB).or(WEB))
                .check(ALL);
    }

    /** The container's proxy of a service refuses what is not public, and only when it is called. */
    @Test
    void servicesAreCalledByTheirPublicMethods() {
        DescribedPredicate<JavaMethodCall> hidden =
                DescribedPredicate.describe("to a method of another service that is not public", call -> {
                    JavaClass owner = call.getTargetOwner();
                    boolean service = owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(Singleton.class);
                    return service
                            && !owner.equals(call.getOriginOwner())
                            && call.getTarget()
                                    .resolveMember()
                                    .map(method -> !method.getModifiers().contains(JavaModifier.PUBLIC)
                                            && !method.getModifiers().contains(JavaModifier.STATIC))
                                    .orElse(false);
                });
        noClasses().should().callMethodWhere(hidden).check(ALL);
    }

    /** A server takes a timer away whose method has failed twice; {@link Timers} lets no failure out and counts it. */
    @Test
    void everyTimerGoesThroughTheOneThatGuardsThem() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .or()
                .areAnnotatedWith(Schedules.class)
                .should(new OnlyCallTimers())
                .check(ALL);
    }

    /** Work begins and ends its own transactions: a failure at a commit must come out inside the guard. */
    @Test
    void timersHaveNoTransactionOfTheirOwn() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat(DescribedPredicate.describe(
                        "have no transaction of their own",
                        type -> type.tryGetAnnotationOfType(TransactionAttribute.class)
                                .map(kept -> kept.value() == TransactionAttributeType.NOT_SUPPORTED)
                                .orElse(false)))
                .check(ALL);
    }

    /** What checks no permission itself is out of the reach of pages; UseCases in ejb's tests has a line for all else. */
    @Test
    void pagesCallNothingThatIsForServices() {
        noClasses()
                .that(WEB)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "to what is for services",
                        call -> call.getTargetOwner().isAnnotatedWith(ForServices.class)
                                || call.getTarget().isAnnotatedWith(ForServices.class)))
                .check(ALL);
    }

    @Test
    void searchStandsAlone() {
        noClasses()
                .that(SEARCH)
                .should()
                .dependOnClassesThat(PERSISTENCE.or(EJB).or(WEB))
                .check(ALL);
    }

    @Test
    void servicesKnowNoPages() {
        noClasses().that(EJB).should().dependOnClassesThat(WEB).check(ALL);
    }

    @Test
    void persistenceIsFreeOfContainers() {
        noClasses()
                .that(PERSISTENCE)
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta..")
                        .and(DescribedPredicate.not(resideInAPackage("jakarta.persistence.."))
                                .and(DescribedPredicate.not(resideInAPackage("jakarta.validation..")))
                                // written into the classes by EclipseLink's weaver
                                .and(DescribedPredicate.not(resideInAPackage("jakarta.xml.bind.annotation..")))))
                .check(ALL);
    }

    @Test
    void searchIsFreeOfJakarta() {
        noClasses()
                .that(SEARCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.persistence..")
                .check(ALL);
    }

    @Test
    void luceneStaysInSearch() {
        noClasses()
                .that(PERSISTENCE.or(EJB).or(WEB))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(ALL);
    }

    @Test
    void servicesSpeakNoHttp() {
        noClasses()
                .that(EJB)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "jakarta.ws.rs..")
                .check(ALL);
    }

    @Test
    void pagesTouchNoEntity() {
        noClasses()
                .that(WEB)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(ALL);
    }

    @Test
    void onePlaceHoldsTheEntityManager() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName(ROOT + ".shared.Repositories")
                .should()
                .beAnnotatedWith(PersistenceContext.class)
                .check(ALL);
    }

    @Test
    void servicesAreClasses() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .or()
                .areAnnotatedWith(Stateful.class)
                .should()
                .notBeInterfaces()
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .resideInAPackage(ROOT + "..")
                .check(ALL);
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should(new InModule(EJB))
                .check(ALL);
    }

    @Test
    void packagesAreFeatures() {
        String names = FEATURES.stream().collect(Collectors.joining("|"));
        classes()
                .that(PERSISTENCE.or(SEARCH).or(EJB).or(WEB))
                .should()
                .haveNameMatching(Pattern.quote(ROOT) + "\\.(" + names + ")\\..*")
                .check(ALL);
    }

    @Test
    void timeComesFromOutside() {
        noClasses()
                .that(PERSISTENCE.or(EJB))
                .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Clocks")))
                // compares with the times of files, which the machine's own clock writes
                .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("DiskFileStore")))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .check(ALL);
    }

    @Test
    void nothingOfTheLauncherIsInTheProduct() {
        noClasses()
                .that(PERSISTENCE.or(SEARCH).or(EJB).or(WEB))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".run..", "ch.vorburger..")
                .check(ALL);
    }

    /** By where the class file lies: a module's jar or its folder of classes. */
    private static DescribedPredicate<JavaClass> module(String name) {
        Pattern place = Pattern.compile(".*/(" + name + "/target/classes/|" + name + "(-[^/]*)?\\.jar!?/).*");
        return DescribedPredicate.describe(
                "classes of module " + name,
                type -> type.getSource()
                        .map(source -> place.matcher(source.getUri().toString()).matches())
                        .orElse(false));
    }

    private static final class OnlyCallTimers extends ArchCondition<JavaMethod> {

        OnlyCallTimers() {
            super("do nothing but call Timers.run");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean guarded = method.getMethodCallsFromSelf().stream()
                    .filter(call -> !call.isDeclaredInLambda()
                            // javac's own, for the object of a method reference
                            && !call.getTargetOwner().isEquivalentTo(Objects.class))
                    .map(call -> call.getTargetOwner().getName() + "." + call.getName())
                    .toList()
                    .equals(List.of(Timers.class.getName() + ".run"));
            if (!guarded) {
                events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " does more, or less, than to call Timers.run"));
            }
        }
    }

    private static final class InModule extends ArchCondition<JavaClass> {
        private final DescribedPredicate<JavaClass> module;

        InModule(DescribedPredicate<JavaClass> module) {
            super("be " + module.getDescription());
            this.module = module;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!module.test(type)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is not one of " + module.getDescription()));
            }
        }
    }
}
