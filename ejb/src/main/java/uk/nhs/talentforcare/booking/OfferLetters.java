package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells an ambassador of an open talk that suits them, and why they of all people are asked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OfferLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    @Inject
    private Configuration configuration;

    /** Offers a talk. @param match when the ambassador is free, how it would be held, and the true reasons */
    public void offer(Talk talk, long accountId, RankedTalk match) {
        String times = match.freeTimes().stream()
                .map(offered -> "- " + LondonTime.at(offered.time().startsAt()))
                .collect(Collectors.joining("\n"));
        OpenTalk asked = match.talk();
        String place = match.held().inPerson()
                ? asked.school() + (asked.town().isEmpty() ? "" : ", " + asked.town())
                : asked.school() + ", online";
        post.toAccount(
                talk,
                accountId,
                "offer-" + talk.stateSince().getEpochSecond(),
                "Could you give this talk? " + asked.title(),
                """
                %s asks for "%s", for about %d pupils. You could give it:

                %s

                Why you: %s

                Have a look, and book it if it suits you. It is yours as soon as you do; it closes at the end of %s.

                %s

                We write about at most two talks a week. If you would rather look yourself, turn these letters off:

                %s
                """.formatted(
                                place,
                                asked.title(),
                                asked.pupils(),
                                times,
                                match.why(),
                                TalkWords.lastDay(talk),
                                words.address(talk),
                                configuration.addressOf("/account/letters")));
    }
}
