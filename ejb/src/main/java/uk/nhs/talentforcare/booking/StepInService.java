package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.organisation.Organisation;
import uk.nhs.talentforcare.organisation.OrganisationRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Shows a talk to the coordinator who may step in: where it stands, whom to telephone, who could give it. */
@Stateless
public class StepInService {

    private static final int LONGEST_NAME = 60;

    @Inject
    private StepInAccess access;

    @Inject
    private TalkService talks;

    @Inject
    private TalkRequestRepository requests;

    @Inject
    private StepInCandidates candidates;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private SchoolClocks clocks;

    @Inject
    private Frequency frequency;

    @Inject
    private Clock clock;

    /**
     * One talk.
     *
     * @param name a part of the name of an ambassador who is looked for, empty for the best matches
     * @throws NotFound if there is none, or it is of an area that is not the actor's
     */
    public StepInView view(Actor actor, long talkId, String name) {
        access.require(actor);
        Talk talk = requests.find(talkId)
                .filter(found -> found.state() != TalkState.DRAFT)
                .orElseThrow(() -> new NotFound("talk " + talkId));
        access.requireMine(actor, talk);
        Instant now = clock.instant();
        TalkView view = talks.view(actor, talkId);
        Organisation school = organisations.find(view.offer().organisationId()).orElseThrow();
        TalkTime time = view.booking()
                .map(TalkView.Held::time)
                .orElse(view.offer().times().get(0).time());
        return new StepInView(
                view,
                new Waiting(clocks.of(school))
                        .ofCoordinators(new SchoolTalk(
                                talkId,
                                view.offer().title(),
                                school.id(),
                                school.name(),
                                school.localAreaCode().orElse(null),
                                talk.state(),
                                talk.stateSince(),
                                talk.closesAt(),
                                time.startsAt(),
                                null)),
                accounts.colleagues(Role.SCHOOL_CONTACT, school.id()).stream()
                        .map(contact -> new TalkView.Contact(
                                contact.fullName(),
                                contact.email(),
                                contact.telephone().orElse("")))
                        .toList(),
                school.telephone().orElse(""),
                frequency.warningOfSchool(school.id()),
                view.history().stream()
                        .map(line ->
                                new TalkView.Happening(line.at(), line.what().replaceFirst("^You ", "The school ")))
                        .toList(),
                couldGive(view, name, now));
    }

    private List<StepInView.Candidate> couldGive(TalkView view, String name, Instant now) {
        String wanted = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return switch (view.state()) {
            case OPEN -> candidates.of(view.offer().after(now), wanted, now);
            case BOOKED, CONFIRMED ->
                candidates.of(
                        view.offer().heldAt(view.booking().orElseThrow().time()).after(now), wanted, now);
            default -> List.of();
        };
    }
}
