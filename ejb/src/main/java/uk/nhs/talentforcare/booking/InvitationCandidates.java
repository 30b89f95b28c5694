package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.search.Hit;
import uk.nhs.talentforcare.search.Near;
import uk.nhs.talentforcare.search.SearchRequest;
import uk.nhs.talentforcare.search.SearchService;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Shows a school whom it could invite to a talk: the nearest first, those with the kind of job it asks for before others. */
@Stateless
public class InvitationCandidates {

    private static final int SHOWN = 12;
    private static final double MILES = 60;

    @Inject
    private TalkRequestRepository talks;

    @Inject
    private InvitationViews views;

    @Inject
    private SearchService search;

    @Inject
    private Permissions permissions;

    @Inject
    private Clock clock;

    /** A talk and who could be invited to it. @param places how many can be invited now */
    public record Choice(long talkId, String title, int places, List<Candidate> candidates) {}

    /** An ambassador who could be invited. @param miles {@code null} if nobody knows */
    public record Candidate(String slug, String name, String about, Double miles) {}

    /**
     * Whom the school could invite to a talk, without those whom it has invited.
     *
     * @throws NotFound if the actor is not on the school's side of it
     */
    public Choice of(Actor actor, long talkId) {
        permissions.require(actor, Permission.MANAGE_TALK_REQUEST);
        Instant now = clock.instant();
        TalkDetail talk = talks.detail(talkId, AcademicYear.of(now))
                .filter(found -> permissions.allows(
                        actor, Permission.MANAGE_TALK_REQUEST, found.offer().organisationId(), found.localArea()))
                .orElseThrow(() -> new NotFound("talk " + talkId));
        TalkInvitations invitations = views.ofSchool(talk, now);
        Set<String> asked =
                invitations.sent().stream().map(TalkInvitations.Sent::slug).collect(Collectors.toSet());
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (!talk.offer().roleFamilies().isEmpty()) {
            nearest(talk.offer(), Map.of("role", talk.offer().roleFamilies()), asked, found);
        }
        nearest(talk.offer(), Map.of(), asked, found);
        return new Choice(
                talkId,
                talk.offer().title(),
                invitations.places(),
                found.values().stream().limit(SHOWN).toList());
    }

    private void nearest(
            OpenTalk offer, Map<String, Set<String>> filters, Set<String> asked, Map<String, Candidate> found) {
        Near near = offer.point()
                .map(point -> new Near(point.latitude(), point.longitude(), MILES))
                .orElse(null);
        SearchRequest request = new SearchRequest(
                "", filters, near, near == null ? "newest" : SearchRequest.NEAREST, 1, SHOWN + asked.size());
        for (Hit hit : search.search("ambassadors", request).hits()) {
            String slug = hit.stored().get("slug");
            if (!asked.contains(slug)) {
                found.putIfAbsent(slug, candidate(slug, hit));
            }
        }
    }

    private static Candidate candidate(String slug, Hit hit) {
        String employer = hit.stored().getOrDefault("organisation", "");
        return new Candidate(
                slug,
                hit.stored().get("title"),
                hit.stored().get("jobTitle") + (employer.isEmpty() ? "" : ", " + employer) + ". "
                        + hit.stored().getOrDefault("format", ""),
                hit.miles());
    }
}
