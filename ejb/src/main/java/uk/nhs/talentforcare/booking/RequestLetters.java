package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Account;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells a school what becomes of a request that no ambassador has booked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RequestLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** The school has asked: the request is on offer. */
    public void asked(Talk talk) {
        post.toSchool(
                talk,
                "asked",
                "Your request for a talk is open: " + talk.request().title(),
                """
                Your request "%s" is now offered to ambassadors near you.

                If an ambassador books it, we e-mail you and ask you to confirm. If nobody has by the end of %s, we close it and tell you.

                %s
                """.formatted(TalkWords.title(talk), TalkWords.lastDay(talk), words.address(talk)));
    }

    /** The school has asked for one talk, or for several at once: one letter tells of all. */
    public void asked(List<Talk> talks) {
        Talk first = talks.get(0);
        if (talks.size() == 1) {
            asked(first);
            return;
        }
        String list = talks.stream()
                .map(talk -> "- " + LondonTime.at(talk.times().get(0).time().startsAt()) + ": open until the end of "
                        + TalkWords.lastDay(talk) + "\n  " + words.address(talk))
                .collect(Collectors.joining("\n"));
        post.toSchool(
                first,
                "asked",
                "Your " + talks.size() + " requests for talks are open: "
                        + first.request().title(),
                """
                Your request "%s" is now offered to ambassadors near you, as a talk on each of %d dates:

                %s

                If an ambassador books one, we e-mail you. If nobody has by the end of its last day, we close it and tell you.
                """.formatted(TalkWords.title(first), talks.size(), list));
    }

    /** Whoever drafted it has been let in: it can be opened. */
    public void draftReady(Talk talk) {
        post.toSchool(
                talk,
                "draft-ready",
                "Your draft can be opened now: " + talk.request().title(),
                """
                You are confirmed, so your draft "%s" can be offered to ambassadors near you. It takes one press: "Open this request".

                %s
                """.formatted(TalkWords.title(talk), words.address(talk)));
    }

    /** Whoever drafted it could not be let in: it is deleted. */
    public void draftGone(Talk talk, Account writer) {
        post.toPerson(
                talk,
                writer,
                "draft-gone",
                "Your draft is deleted: " + talk.request().title(),
                """
                We could not confirm that you are a contact of %s, so the draft "%s" that you wrote meanwhile is deleted. Nobody else has seen it. We wrote to you about the reason in another email.

                %s
                """.formatted(words.school(talk).name(), TalkWords.title(talk), words.addressOfTalks()));
    }

    /** The school no longer wants it, and nobody had booked it. */
    public void withdrawn(Talk talk) {
        post.toSchool(
                talk,
                "withdrawn",
                "You have withdrawn a request: " + talk.request().title(),
                """
                Your request "%s" is withdrawn. No ambassador had booked it, so nobody else needs to know.

                %s
                """.formatted(TalkWords.title(talk), words.address(talk)));
    }

    /** Nobody took it in time. */
    public void lapsed(Talk talk) {
        post.toSchool(
                talk,
                "lapsed",
                "No ambassador could take your talk: " + talk.request().title(),
                """
                We are sorry: no ambassador booked "%s" before its closing date, so the request is closed.

                More times, or online as well as in person, reach more ambassadors. You can ask again in three minutes:

                %s
                """.formatted(TalkWords.title(talk), words.addressOfRequest()));
    }
}
