package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Gives both sides of a confirmed talk what they need to prepare it. */
@Stateless
public class TalkKitService {

    private static final Set<TalkState> CONFIRMED =
            EnumSet.of(TalkState.CONFIRMED, TalkState.AWAITING_OUTCOME, TalkState.DELIVERED);

    @Inject
    private TalkService talks;

    @Inject
    private BookingRepository bookings;

    /** A presentation. @param name of the file @param type of what it holds */
    public record Deck(String name, String type, byte[] bytes) {}

    /**
     * The kit of a talk.
     *
     * @throws NotFound if the actor is on neither side, or the talk is not confirmed
     */
    public TalkKit of(Actor actor, long talkId) {
        TalkView talk = talks.view(actor, talkId);
        if (!CONFIRMED.contains(talk.state() == null ? TalkState.DRAFT : talk.state())) {
            throw new NotFound("kit of talk " + talkId);
        }
        TalkView.Held held = talk.booking().orElseThrow(() -> new NotFound("booking of talk " + talkId));
        Ambassador ambassador = bookings.ofTalk(talkId).stream()
                .filter(booking -> booking.endedAt().isEmpty())
                .map(Booking::ambassador)
                .findFirst()
                .orElseThrow(() -> new NotFound("ambassador of talk " + talkId));
        OpenTalk offer = talk.offer();
        String school = Stream.of(offer.school(), offer.town() == null ? "" : offer.town())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        KitContent content = KitContent.of(ambassador.roleFamily());
        return new TalkKit(
                talkId,
                offer.title(),
                held.mine(),
                held,
                school,
                KitSlides.of(
                        content,
                        offer.title(),
                        ambassador.displayName(),
                        ambassador.jobTitle(),
                        school,
                        ambassador.routeIn()),
                content.questions(),
                content.sources());
    }

    /**
     * The kit's deck as a file.
     *
     * @throws NotFound as {@link #of}
     */
    public Deck deck(Actor actor, long talkId) {
        return new Deck("talk-" + talkId + ".pptx", TalkDeck.TYPE, TalkDeck.write(of(actor, talkId)));
    }
}
