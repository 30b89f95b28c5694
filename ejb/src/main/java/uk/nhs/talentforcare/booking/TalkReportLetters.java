package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks an ambassador about a talk that its school has not recorded, and tells the school what was said. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TalkReportLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** The school has not said what happened. */
    public void asked(Talk talk, Booking booking) {
        post.toAmbassador(
                talk,
                booking,
                "report-" + booking.id(),
                "Did your talk take place? " + TalkWords.title(talk),
                """
                %s has not recorded what came of "%s" on %s. Please say on the talk's page whether it took place. It takes one press, and stands as your word until the school records it.

                %s
                """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                words.address(talk)));
    }

    /** The ambassador has said so; the school can still make evidence of it. */
    public void reported(Talk talk, boolean tookPlace) {
        post.toSchool(
                talk,
                tookPlace ? "reported-held" : "reported-not-held",
                "Please record your talk: " + TalkWords.title(talk),
                """
                The ambassador reports that "%s" %s. That is no evidence for benchmark 5: it counts once your school has recorded it, which takes a minute.

                %s
                """.formatted(
                        TalkWords.title(talk), tookPlace ? "took place" : "did not take place", words.address(talk)));
    }
}
