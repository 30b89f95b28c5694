package uk.nhs.talentforcare.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import uk.nhs.talentforcare.search.IndexChange;
import uk.nhs.talentforcare.search.IndexChangeRepository;
import uk.nhs.talentforcare.shared.Configuration;

/**
 * Fills the database with invented data when {@code DEMO_DATA} is true. Each feature is one transaction and knows
 * whether it is done, so a start that was interrupted is completed by the next.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    private Configuration configuration;

    @Inject
    private IndexChangeRepository indexChanges;

    @Inject
    private Clock clock;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Provider<DemoPlaces> places;

    @Inject
    private Provider<DemoSchoolHolidays> schoolHolidays;

    @Inject
    private Provider<DemoOrganisations> organisations;

    @Inject
    private Provider<DemoPeople> people;

    @Inject
    private Provider<DemoMemberships> memberships;

    @Inject
    private Provider<DemoAmbassadors> ambassadors;

    @Inject
    private Provider<DemoApplications> applications;

    @Inject
    private Provider<DemoTalks> talks;

    @Inject
    private Provider<DemoTalkWords> talkWords;

    @Inject
    private Provider<DemoTalkTemplates> talkTemplates;

    @Inject
    private Provider<DemoOpportunities> opportunities;

    @Inject
    private Provider<DemoCaseStudies> caseStudies;

    @Inject
    private Provider<DemoSubmissions> submissions;

    @Inject
    private Provider<DemoAdoptions> adoptions;

    @Inject
    private Provider<DemoToolkit> toolkit;

    @Inject
    private Provider<DemoConcerns> concerns;

    @PostConstruct
    void fill() {
        if (!configuration.demonstration()) {
            return;
        }
        long start = System.nanoTime();
        // Later ones refer to what earlier ones have written.
        List.of(
                        places,
                        schoolHolidays,
                        organisations,
                        people,
                        memberships,
                        ambassadors,
                        applications,
                        talks,
                        talkWords,
                        talkTemplates,
                        opportunities,
                        caseStudies,
                        submissions,
                        adoptions,
                        toolkit,
                        concerns)
                .forEach(this::complete);
        LOG.log(Level.INFO, "Demonstration data is complete, after {0} ms", millisSince(start));
    }

    /** Writes the note for the search indexes, and wakes nobody: they start after this. */
    private void found(String index, long id) {
        indexChanges.add(new IndexChange(index, id, clock.instant()));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private void complete(Provider<? extends DemoStep> provider) {
        try {
            transaction.begin();
            try {
                DemoStep step = provider.get();
                long start = System.nanoTime();
                boolean done = step.done();
                if (!done) {
                    step.fill(this::found);
                }
                transaction.commit();
                if (!done) {
                    LOG.log(Level.INFO, "{0} took {1} ms", new Object[] {
                        step.getClass().getSimpleName(), millisSince(start)
                    });
                }
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("The demonstration data could not be written", e);
        }
    }
}
