package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import uk.nhs.talentforcare.ambassador.Ambassador;
import uk.nhs.talentforcare.ambassador.AmbassadorRepository;
import uk.nhs.talentforcare.shared.LondonTime;

/**
 * Whom a school would invite to a talk that is a draft still: kept with it, as whoever was chosen to be invited stays chosen
 * until the school sends the invitations, opens the talk to everybody or lets it go. In the caller's transaction.
 */
@Dependent
public class DraftInvitees {

    @Inject
    private DraftInviteeRepository wished;

    @Inject
    private AmbassadorRepository ambassadors;

    @Inject
    private Clock clock;

    /** Keeps what a school says of invitations when it keeps a draft. */
    void keep(Talk draft, NewRequest said) {
        if (!said.invited().isEmpty()) {
            draft.ifUnanswered(said.openIfNobody());
            wished.keep(draft.id(), ambassadors.bySlug(said.invited()).values());
        }
    }

    /** Those of them who can be invited now. */
    List<Ambassador> of(long talkId) {
        return invitable(wished.slugsOf(talkId)).toList();
    }

    /** Those of these profiles who can be invited now. */
    Stream<Ambassador> invitable(Collection<String> slugs) {
        LocalDate today = LondonTime.today(clock.instant());
        return ambassadors.bySlug(slugs).values().stream()
                .filter(one -> one.active() && one.bar(today).isEmpty());
    }

    /** The talk is no draft any more. */
    void sent(long talkId) {
        wished.forget(talkId);
    }
}
