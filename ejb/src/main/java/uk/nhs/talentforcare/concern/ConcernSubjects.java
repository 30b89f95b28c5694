package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.SharedWith;
import uk.nhs.talentforcare.booking.BookingRepository;
import uk.nhs.talentforcare.booking.Talk;
import uk.nhs.talentforcare.booking.TalkRequestRepository;
import uk.nhs.talentforcare.opportunity.OpportunityRepository;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Slug;

/** Finds what a link "Report a concern" was about: a talk, an ambassador, an opportunity, an organisation. */
@Dependent
class ConcernSubjects {

    private final TalkRequestRepository talks;
    private final BookingRepository bookings;
    private final AmbassadorRepository ambassadors;
    private final OpportunityRepository opportunities;
    private final OrganisationRepository organisations;

    @Inject
    ConcernSubjects(
            TalkRequestRepository talks,
            BookingRepository bookings,
            AmbassadorRepository ambassadors,
            OpportunityRepository opportunities,
            OrganisationRepository organisations) {
        this.talks = talks;
        this.bookings = bookings;
        this.ambassadors = ambassadors;
        this.opportunities = opportunities;
        this.organisations = organisations;
    }

    /** @param about such as {@code talk-12} or {@code ambassador-amina-t}; anything else is about nothing */
    Optional<ConcernSubject> find(String about) {
        int hyphen = about.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        String key = about.substring(hyphen + 1);
        return switch (about.substring(0, hyphen)) {
            case "talk" -> key.matches("[1-9][0-9]{0,17}") ? talk(Long.parseLong(key)) : Optional.empty();
            case "ambassador" -> Slug.isValid(key) ? ambassador(key) : Optional.empty();
            case "opportunity" -> Slug.isValid(key) ? opportunity(key) : Optional.empty();
            case "organisation" -> Slug.isValid(key) ? organisation(key) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A talk has two sides, and either may be meant. Its title is not for everybody. */
    private Optional<ConcernSubject> talk(long id) {
        return talks.find(id).map(talk -> {
            Optional<Organisation> school = organisations.find(talk.request().organisationId());
            return new ConcernSubject(
                    "Talk " + id,
                    "Talk " + id + ", “" + talk.request().title() + "”"
                            + school.map(found -> ", " + found.name()).orElse(""),
                    "",
                    talk.request().organisationId(),
                    school.flatMap(Organisation::localAreaCode).orElse(null),
                    sides(talk));
        });
    }

    private Set<Long> sides(Talk talk) {
        Set<Long> accounts = new HashSet<>(Set.of(talk.request().requestedBy()));
        bookings.ofTalk(talk.id())
                .forEach(booking -> accounts.add(booking.ambassador().accountId()));
        return accounts;
    }

    private Optional<ConcernSubject> ambassador(String slug) {
        return ambassadors
                .profile(slug, SharedWith.EVERYONE)
                .flatMap(profile -> ambassadors.find(profile.id()))
                .map((Ambassador ambassador) -> new ConcernSubject(
                        "Ambassador " + ambassador.displayName(),
                        "Ambassador " + ambassador.displayName(),
                        "/ambassadors/" + slug,
                        ambassador.organisationId().orElse(null),
                        ambassador.localAreaCode(),
                        Set.of(ambassador.accountId())));
    }

    private Optional<ConcernSubject> opportunity(String slug) {
        return opportunities
                .seenBySlug(slug)
                .map(found -> new ConcernSubject(
                        "Opportunity “" + found.title() + "”, " + found.organisation(),
                        "Opportunity “" + found.title() + "”, " + found.organisation(),
                        "/opportunities/" + slug,
                        organisations
                                .findBySlug(found.organisationSlug())
                                .map(Organisation::id)
                                .orElse(null),
                        found.localAreaCode(),
                        Set.of()));
    }

    private Optional<ConcernSubject> organisation(String slug) {
        return organisations
                .findBySlug(slug)
                .map(found -> new ConcernSubject(
                        found.name(),
                        found.name(),
                        "",
                        found.id(),
                        found.localAreaCode().orElse(null),
                        Set.of()));
    }
}
