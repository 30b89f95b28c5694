package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.Forbidden;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Slug;

/** "We adopted this": said once for an organisation, by any of its confirmed contacts, who all may change it. */
@Stateless
public class Adoptions {

    static final String SUBJECT = "study-adoption";
    static final String TELL = "adopt-case-study";

    /** The most that a study's page or an organisation's shows. */
    public static final int MOST = 200;

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    @Inject
    private AdoptionRepository adoptions;

    @Inject
    private CaseStudyRepository studies;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Who has adopted the study at an address, as every reader sees it: one statement. */
    public List<AdoptionLine> of(String slug) {
        return Slug.isValid(slug) ? adoptions.shownOf(slug, MOST) : List.of();
    }

    /**
     * What somebody may say about a study, and has said; whoever belongs to no organisation learns that.
     *
     * @param organisation the one that they speak for, null unless they have chosen
     * @throws NotFound when nothing published has this address, or the organisation is not theirs
     */
    public AdoptionView look(Actor actor, String slug, Long organisation) {
        CaseStudy study = study(slug);
        List<AdoptionView.Choice> theirs = theirs(actor, study);
        AdoptionView.Choice chosen = organisation == null
                ? theirs.size() == 1 ? theirs.get(0) : null
                : theirs.stream()
                        .filter(choice -> choice.id() == organisation)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("own organisation " + organisation));
        Optional<StudyAdoption> said = chosen == null ? Optional.empty() : adoptions.of(study.id(), chosen.id());
        Optional<StudyAdoption> standing = said.filter(one -> !one.withdrawn());
        return new AdoptionView(
                study.slug(),
                study.title(),
                theirs,
                chosen,
                standing.map(StudyAdoption::told).orElse(null),
                standing.map(StudyAdoption::version).orElse(AdoptionView.NONE),
                said.flatMap(StudyAdoption::hiddenBecause).orElse(""));
    }

    /**
     * An organisation says, or says anew, that it has adopted a study. The same said twice is said once.
     *
     * @throws Invalid for what is missing, too long, not yet so, or the organisation's own study
     * @throws Conflict if somebody else there has written meanwhile
     */
    public void tell(Actor actor, String slug, long organisation, TellAdoption command) {
        requireOwn(actor, organisation);
        CaseStudy study = study(slug);
        if (study.organisationId() == organisation) {
            throw new Invalid("how", "This case study is your own organisation’s: others say that they adopted it");
        }
        Instant now = clock.instant();
        StudyAdoption.Told told = checked(command, YearMonth.from(LondonTime.today(now)));
        adoptions.lockStudy(study.id());
        Optional<StudyAdoption> said = adoptions.of(study.id(), organisation);
        Optional<StudyAdoption> standing = said.filter(one -> !one.withdrawn());
        if (standing.filter(one -> one.told().equals(told)).isPresent()) {
            return;
        }
        if (standing.map(StudyAdoption::version).orElse(AdoptionView.NONE) != command.version()) {
            throw new Conflict("A colleague has written for your organisation meanwhile. Look at it, then change it");
        }
        String before = said.map(StudyAdoption::state).orElse(null);
        StudyAdoption adoption = said.orElse(null);
        if (adoption == null) {
            adoption = new StudyAdoption(study.id(), organisation, told, now);
            adoptions.addNow(adoption);
        } else {
            adoption.tell(told, now);
        }
        audit.record(actor, TELL, SUBJECT, adoption.id(), before, adoption.state());
        index.changed(IndexChanges.CASE_STUDIES, study.id());
    }

    /** An organisation takes it back; it may say so again later. Nothing happens where nothing was said. */
    public void withdraw(Actor actor, String slug, long organisation) {
        requireOwn(actor, organisation);
        CaseStudy study = study(slug);
        adoptions.lockStudy(study.id());
        adoptions
                .of(study.id(), organisation)
                .filter(adoption -> !adoption.withdrawn())
                .ifPresent(adoption -> {
                    String before = adoption.state();
                    adoption.withdraw(clock.instant());
                    audit.record(actor, "withdraw-adoption", SUBJECT, adoption.id(), before, adoption.state());
                    index.changed(IndexChanges.CASE_STUDIES, study.id());
                });
    }

    private List<AdoptionView.Choice> theirs(Actor actor, CaseStudy study) {
        return own(actor).stream()
                .flatMap(id -> organisations.find(id).stream())
                .map(found -> new AdoptionView.Choice(
                        found.id(), found.name(), found.slug(), study.organisationId() == found.id()))
                .sorted(Comparator.comparing(AdoptionView.Choice::name))
                .toList();
    }

    private void requireOwn(Actor actor, long organisation) {
        permissions.require(actor, Permission.ADOPT_CASE_STUDIES);
        if (!own(actor).contains(organisation)) {
            throw new Forbidden("adoption for organisation " + organisation + " by account " + actor.accountId());
        }
    }

    /** Only who belongs to an organisation speaks for it: a role for an area or the nation is no membership. */
    private static Set<Long> own(Actor actor) {
        return Permission.ADOPT_CASE_STUDIES.roles().stream()
                .flatMap((Role role) -> actor.organisationsAs(role).stream())
                .collect(Collectors.toSet());
    }

    private CaseStudy study(String slug) {
        return Stream.of(slug)
                .filter(Slug::isValid)
                .flatMap(valid -> studies.idOf(valid).stream())
                .flatMap(id -> studies.find(id).stream())
                .filter(study -> study.state().isPublic())
                .findFirst()
                .orElseThrow(() -> new NotFound("case study"));
    }

    private static StudyAdoption.Told checked(TellAdoption command, YearMonth today) {
        String how = command.how();
        if (how.isEmpty()) {
            throw new Invalid("how", "Say in one line how you have adopted it");
        }
        if (how.length() > StudyAdoption.LONGEST) {
            throw new Invalid("how", "Say it in " + StudyAdoption.LONGEST + " characters or fewer");
        }
        if (!command.month().matches("[1-9]|1[0-2]")) {
            throw new Invalid("month", "Choose the month since which you do it");
        }
        if (!command.year().matches("[0-9]{4}")) {
            throw new Invalid("year", "Type the year with four digits, such as " + today.getYear());
        }
        YearMonth since = YearMonth.of(Integer.parseInt(command.year()), Integer.parseInt(command.month()));
        if (since.isAfter(today)) {
            throw new Invalid("year", "Say so once you have begun: that month has not come yet");
        }
        if (since.isBefore(EARLIEST)) {
            throw new Invalid("year", "Type a year from " + EARLIEST.getYear());
        }
        return new StudyAdoption.Told(how, since, command.wouldTalk());
    }
}
