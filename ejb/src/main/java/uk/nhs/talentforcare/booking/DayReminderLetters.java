package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reminds both sides of a talk that is soon. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DayReminderLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** The talk is in a week, or tomorrow. */
    public void remind(Talk talk, Booking booking, ReminderKind kind) {
        String event = "reminder-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + booking.id() + "-"
                + booking.time().startsAt().getEpochSecond();
        String subject = (kind == ReminderKind.WEEK ? "Your talk is in a week: " : "Your talk is tomorrow: ")
                + TalkWords.title(talk);
        boolean arranged = booking.arrangements().isPresent();
        post.toSchool(talk, event, subject, """
                "%s" is on %s. %s

                If it cannot take place, cancel it on the page, so that nobody travels for nothing.

                %s
                """.formatted(
                        TalkWords.title(talk),
                        TalkWords.when(booking),
                        arranged
                                ? "What the ambassador knows about the day is on the talk's page."
                                : "The ambassador does not know yet where to come: please say so on the talk's page. It takes a minute.",
                        words.address(talk)));
        post.toAmbassador(talk, booking, event, subject, """
                "%s" at %s is on %s. %s

                If you cannot give it, cancel it on the page, so that the school knows.

                %s

                Your talk kit, with slides and questions that pupils ask:

                %s
                """.formatted(
                        TalkWords.title(talk),
                        words.school(talk).name(),
                        TalkWords.when(booking),
                        arranged
                                ? "Where it is, how to arrive and who meets you are on the talk's page."
                                : "The school has not said yet where to come; we have asked again.",
                        words.address(talk),
                        words.addressOfKit(talk.id())));
    }
}
