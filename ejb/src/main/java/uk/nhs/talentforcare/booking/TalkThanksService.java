package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.account.AccountRepository;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.NotFound;

/** Thanks an ambassador for a talk that the school has recorded as having taken place. */
@Stateless
public class TalkThanksService {

    @Inject
    private TalkService talks;

    @Inject
    private EvidenceRepository evidence;

    @Inject
    private AccountRepository accounts;

    /**
     * The page of thanks of a talk.
     *
     * @throws NotFound unless it is the actor's own talk and the school has recorded it
     */
    public TalkThanks of(Actor actor, long talkId) {
        TalkView talk = talks.view(actor, talkId);
        TalkView.Held held = talk.booking()
                .filter(TalkView.Held::mine)
                .filter(mine -> talk.state() == TalkState.DELIVERED)
                .orElseThrow(() -> new NotFound("thanks for talk " + talkId));
        Optional<TalkFeedback> feedback = evidence.feedback(talkId);
        return new TalkThanks(
                talkId,
                accounts.find(actor.accountId()).map(Account::fullName).orElse(held.ambassador()),
                held.jobTitle(),
                talk.offer().title(),
                talk.offer().school(),
                talk.offer().town() == null ? "" : talk.offer().town(),
                held.time(),
                held.format(),
                feedback.map(TalkFeedback::attendance).map(java.util.Map::entrySet).stream()
                        .flatMap(java.util.Collection::stream)
                        .filter(group -> group.getValue() > 0)
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(group -> new TalkThanks.Group(group.getKey(), group.getValue()))
                        .toList(),
                talk.pupilsReached() == null ? 0 : talk.pupilsReached(),
                feedback.map(TalkFeedback::thanks).orElse(""));
    }
}
