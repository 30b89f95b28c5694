package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.outbox.MailMessage;
import uk.nhs.talentforcare.outbox.Outbox;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.EmailAddress;
import uk.nhs.talentforcare.shared.ForServices;

/** Tells whoever sent a study who has adopted it, at most once a week; and an organisation when an editor hides its word. */
@ForServices
@Stateless
public class AdoptionLetters {

    /** An author hears of adoptions no more often. */
    static final Duration BETWEEN = Duration.ofDays(7);

    private static final int AT_ONCE = 200;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    private AdoptionRepository adoptions;

    @Inject
    private SubmissionRepository submissions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditLog audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Writes to every author who has not heard of an adoption yet and was not written to in the last week. */
    public void announce() {
        Instant now = clock.instant();
        adoptions.toAnnounce(now.minus(BETWEEN), AT_ONCE).forEach(study -> announce(study, now));
    }

    /** Whoever said so last for the organisation learns why readers do not see it. */
    public void hidden(StudyAdoption adoption, String because) {
        String title = studies.find(adoption.caseStudyId()).orElseThrow().title();
        audit.last(Adoptions.TELL, Adoptions.SUBJECT, adoption.id())
                .flatMap(accounts::find)
                .filter(account -> !account.suspended())
                .map(Account::email)
                .ifPresent(address -> outbox.mail(MailMessage.of(
                        "adoption-hidden-" + adoption.id() + "-"
                                + clock.instant().toEpochMilli(),
                        new EmailAddress(address),
                        "What you said about a case study is hidden",
                        """
                        Hello

                        You said for your organisation that it has adopted “%s”. An editor has hidden that from readers:

                        %s

                        Change what you said, or tell us if you think that we are wrong: %s
                        """.formatted(title, because, configuration.addressOf("/contact")))));
    }

    private void announce(long id, Instant now) {
        adoptions.lockStudy(id);
        CaseStudy study = studies.find(id).orElseThrow();
        List<StudyAdoption> told = adoptions.unannounced(id).stream()
                .filter(one -> one.organisationId() != study.organisationId())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<Long, String> names = organisations.namesById(
                told.stream().map(StudyAdoption::organisationId).toList());
        String lines = told.stream()
                .map(one -> names.get(one.organisationId()) + ", since "
                        + MONTH.format(one.told().since()) + ": " + one.told().how())
                .collect(Collectors.joining("\n\n"));
        CaseStudySubmission submission = submissions.ofStudy(id).orElseThrow();
        submission
                .email()
                .ifPresent(address -> outbox.mail(MailMessage.of(
                        "adoptions-" + id + "-" + told.get(0).id(),
                        new EmailAddress(address),
                        told.size() == 1
                                ? "Somebody has adopted your case study"
                                : told.size() + " organisations have adopted your case study",
                        """
                        Hello %s

                        What you shared is done elsewhere now. Since we wrote last, %s said that they adopted “%s”:

                        %s

                        See everybody who has adopted it: %s

                        You hear of this once a week at most.
                        """.formatted(
                                        submission.name().orElse(""),
                                        told.size() == 1 ? "an organisation has" : told.size() + " organisations have",
                                        study.title(),
                                        lines,
                                        configuration.addressOf("/case-studies/" + study.slug())))));
        told.forEach(one -> one.announced(now));
    }
}
