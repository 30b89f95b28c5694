package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.ambassador.TalkFormat;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.place.GeoPoint;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.NotFound;

/**
 * Shows a school whom it could invite to a talk: the nearest first, those with the kind of job it asks for before others,
 * and last those who do not usually travel so far. They are shown because they may come for once; the page says so.
 * Whoever may not be booked is not shown.
 */
@Stateless
public class InvitationCandidates {

    private static final int SHOWN = 12;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private InviteeRepository invitees;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private DraftInvitees draftInvitees;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private InvitationViews views;

    @Inject
    private TalkRequestRules rules;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /**
     * A talk and who could be invited to it.
     *
     * @param places how many can be invited now
     * @param candidates those first whom the school chose when it kept the talk as a draft
     * @param chosen addresses of profiles of those
     * @param openIfNobody what the school said beforehand about invitations that nobody accepts
     */
    public record Choice(
            long talkId,
            String title,
            int places,
            List<Candidate> candidates,
            List<String> chosen,
            boolean openIfNobody) {}

    /**
     * An ambassador who could be invited.
     *
     * @param miles {@code null} if nobody knows
     * @param further whether they can come in person alone, and do not usually travel so far
     */
    public record Candidate(String slug, String name, String about, Double miles, boolean further) {}

    /** What a school looks for. @param words part of a name, job title or employer @param family code; both may be empty */
    public record Search(String words, String family) {
        static final int LONGEST = 100;

        public Search {
            words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        }
    }

    /**
     * Whom the school could invite to a talk, without those whom it has invited.
     *
     * @param ticked addresses of profiles of those whom it has ticked so far, who stay at the top whatever it looks for;
     *     {@code null} before it has sent anything: then those of its draft
     * @throws NotFound if the actor is not on the school's side of it
     */
    public Choice of(Actor actor, long talkId, Search search, List<String> ticked) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Instant now = clock.instant();
        TalkDetail talk = talks.detail(talkId, AcademicYear.of(now))
                .filter(found -> permissions.allows(
                        actor, Permission.MANAGE_TALK_REQUEST, found.offer().organisationId(), found.localArea()))
                .orElseThrow(() -> new NotFound("talk " + talkId));
        TalkInvitations invitations = views.ofSchool(talk, now);
        OpenTalk offer = talk.offer();
        List<String> sent =
                invitations.sent().stream().map(TalkInvitations.Sent::slug).toList();
        List<Candidate> first = candidates(
                ticked != null
                        ? draftInvitees.invitable(ticked).filter(one -> !sent.contains(one.slug()))
                        : talk.state() == TalkState.DRAFT ? draftInvitees.of(talkId).stream() : Stream.empty(),
                offer.point(),
                offer.format());
        List<String> chosen = first.stream().map(Candidate::slug).toList();
        List<String> without = Stream.concat(sent.stream(), chosen.stream()).toList();
        List<Candidate> found = find(offer.point(), offer.format(), search, offer.roleFamilies(), without);
        return new Choice(
                talkId,
                offer.title(),
                invitations.places(),
                Stream.concat(first.stream(), found.stream()).toList(),
                chosen,
                talks.find(talkId).map(Talk::opensIfUnanswered).orElse(false));
    }

    /**
     * Whom a school could invite to a talk that it is about to ask for.
     *
     * @param without addresses of profiles of those who are chosen already
     * @throws NotFound if the school is not the actor's
     */
    public List<Candidate> forNew(
            Actor actor,
            long school,
            TalkFormat format,
            Set<String> families,
            Search search,
            Collection<String> without) {
        permissions.require(actor, Permission.REQUEST_TALK);
        if (!rules.confirmed(actor, school)) {
            throw new NotFound("school " + school);
        }
        return find(organisations.find(school).flatMap(Organisation::point), format, search, families, without);
    }

    /** Those who were chosen for a talk at a school, as far as they can still be invited. */
    public List<Candidate> chosen(Actor actor, Collection<String> slugs, long school, TalkFormat format) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return candidates(
                draftInvitees.invitable(slugs), organisations.find(school).flatMap(Organisation::point), format);
    }

    private static List<Candidate> candidates(Stream<Ambassador> chosen, Optional<GeoPoint> school, TalkFormat format) {
        return chosen.map(one -> {
                    Double miles =
                            school.map(there -> one.point().milesTo(there)).orElse(null);
                    boolean online = format.online() && one.format().online();
                    return new Candidate(
                            one.slug(),
                            one.displayName(),
                            one.jobTitle() + ". " + one.format().label(),
                            miles,
                            miles != null && miles > one.radiusMiles() && !online);
                })
                .toList();
    }

    /**
     * Whether an ambassador can come in person alone, and none of the actor's schools is as near as they usually travel.
     * False as long as nobody knows where one of the schools is.
     */
    public boolean further(Actor actor, String slug) {
        permissions.require(actor, Permission.REQUEST_TALK);
        return ambassadors.bySlug(List.of(slug)).values().stream()
                .filter(one -> !one.format().online())
                .anyMatch(one -> actor.organisationsAs(Role.SCHOOL_CONTACT).stream()
                        .map(school -> organisations.find(school).flatMap(Organisation::point))
                        .allMatch(point -> point.filter(there -> one.point().milesTo(there) > one.radiusMiles())
                                .isPresent()));
    }

    private List<Candidate> find(
            Optional<GeoPoint> point,
            TalkFormat format,
            Search search,
            Set<String> families,
            Collection<String> without) {
        return invitees
                .find(
                        new InviteeRepository.Wanted(point, format, search.words(), search.family(), families, without),
                        LondonTime.today(clock.instant()),
                        SHOWN)
                .stream()
                .map(one -> new Candidate(one.slug(), one.displayName(), about(one), one.miles(), one.further()))
                .toList();
    }

    private static String about(Invitee one) {
        return one.jobTitle() + (one.employer().isEmpty() ? "" : ", " + one.employer()) + ". "
                + one.format().label();
    }
}
