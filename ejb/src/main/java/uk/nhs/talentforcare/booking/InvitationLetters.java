package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import uk.nhs.talentforcare.account.Secret;
import uk.nhs.talentforcare.shared.Configuration;
import uk.nhs.talentforcare.shared.LondonTime;

/** Tells ambassadors that a school would like them, and schools what they answer. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InvitationLetters {

    /** Keeps hashes of these secrets apart from others. */
    static final String LINK = "invitation";

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    @Inject
    private Configuration configuration;

    /** A school invites an ambassador; the link answers for them, once, without signing in. */
    public void invited(Talk talk, Invitation invitation) {
        String secret = Secret.draw();
        invitation.answerableBy(Secret.hash(LINK, secret));
        post.toInvited(
                talk,
                invitation,
                "sent",
                "A school invites you: " + TalkWords.title(talk),
                invitationText(
                        words.school(talk).name(),
                        TalkWords.title(talk),
                        times(talk),
                        LondonTime.day(words.deadlines(talk).invitationAnswerBy(invitation.sentAt(), talk.closesAt())),
                        configuration.addressOf("/invitations/" + secret)));
    }

    /** What an ambassador who is invited is sent, for showing it before it is sent. */
    public String invitationText(String school, String title, String times, String answerBy, String address) {
        return """
                %s would like you to give a talk: "%s".

                The school can have it on:
                %s

                Accept, decline or propose another time on this page, by %s. You need not sign in:

                %s

                The school may have invited up to three ambassadors; the first to accept has the talk. If you cannot, a short no helps the school as much as a yes: it can ask somebody else.

                The link answers for you, so please do not pass this e-mail on.
                """.formatted(school, title, times, answerBy, address);
    }

    private static String times(Talk talk) {
        return talk.times().stream()
                .map(time -> "- " + LondonTime.at(time.time().startsAt()))
                .collect(Collectors.joining("\n"));
    }

    /** The school has sent its invitations. */
    public void sent(Talk talk, int count, Instant now) {
        post.toSchool(
                talk,
                "invited-" + now.getEpochSecond(),
                "Your invitation is sent: " + TalkWords.title(talk),
                """
                We have sent your invitation to "%s" to %s.

                The first to accept has the talk, and it is confirmed at once. If nobody has after 5 school days, %s.

                %s
                """.formatted(
                                TalkWords.title(talk),
                                count == 1 ? "one ambassador" : count + " ambassadors",
                                talk.opensIfUnanswered()
                                        ? "we offer it to every ambassador near you, as you have asked"
                                        : "we ask you what to do next",
                                words.address(talk)));
    }

    /** It is confirmed without anybody having to confirm it: the school only says where to come. */
    public void confirmedAtOnce(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "confirmed",
                new TalkPost.Letter("Confirmed: " + TalkWords.title(talk), """
                        An ambassador has taken "%s": %s. It is confirmed.

                        Please tell the ambassador where to come: the room, how to arrive, who stays in the room and who meets them. It takes a minute, and most of it is filled in for you.

                        %s
                        """.formatted(
                                TalkWords.title(talk), TalkWords.when(booking), words.address(talk))),
                new TalkPost.Letter("Your talk is confirmed: " + TalkWords.title(talk), """
                        Thank you. "%s" at %s on %s is yours, and it is confirmed.

                        The school has been asked where it is, how to arrive and who meets you. We e-mail you as soon as it has said. How to reach the school is on the talk's page already. A member of school staff stays in the room throughout.

                        %s

                        Your talk kit has ready slides for your kind of job and questions that pupils ask:

                        %s
                        """.formatted(
                                TalkWords.title(talk),
                                words.school(talk).name(),
                                TalkWords.when(booking),
                                words.address(talk),
                                words.addressOfKit(talk.id()))));
    }

    /** The school has said, or said anew, where to come. */
    public void arranged(Talk talk, Booking booking) {
        post.bothSides(
                talk,
                booking,
                "arranged-" + booking.calendarSequence(),
                new TalkPost.Letter("Arrangements saved: " + TalkWords.title(talk), """
                        Thank you. We have told the ambassador of "%s" on %s where to come.

                        %s
                        """.formatted(
                                TalkWords.title(talk), TalkWords.when(booking), words.address(talk))),
                new TalkPost.Letter("Where to come: " + TalkWords.title(talk), """
                        %s has said where your talk "%s" on %s is, how to arrive and who meets you. It is on the talk's page, and your calendar is told with this e-mail.

                        %s
                        """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                TalkWords.when(booking),
                                words.address(talk))));
    }

    /** An ambassador cannot; others may still accept. */
    public void declined(Talk talk, Invitation invitation, long left) {
        post.toSchool(
                talk,
                "declined-" + invitation.id(),
                "An ambassador cannot give your talk: " + TalkWords.title(talk),
                """
                An ambassador whom you invited to "%s" cannot give it. %s

                You can invite others, or open the request to every ambassador near you:

                %s
                """.formatted(
                                TalkWords.title(talk),
                                left == 1 ? "One other has not answered yet." : left + " others have not answered yet.",
                                words.address(talk)));
    }

    /** An ambassador would come at another time. */
    public void suggested(Talk talk, Invitation invitation) {
        TalkTime time = invitation.suggested().orElseThrow();
        post.toSchool(
                talk,
                "suggested-" + invitation.id() + "-" + time.startsAt().getEpochSecond(),
                "Another time is proposed: " + TalkWords.title(talk),
                """
                An ambassador whom you invited to "%s" would come on %s instead.

                If that suits you, accept it and the talk is confirmed. If not, the times that you proposed stand:

                %s
                """.formatted(TalkWords.title(talk), LondonTime.at(time.startsAt()), words.address(talk)));
    }

    /** The school cannot have it then. */
    public void suggestionRefused(Talk talk, Invitation invitation, TalkTime time) {
        post.toInvited(
                talk,
                invitation,
                "refused-" + time.startsAt().getEpochSecond(),
                "The school cannot have it then: " + TalkWords.title(talk),
                """
                %s cannot have "%s" on %s. The times that it proposed still stand, if one of them suits you:

                %s
                """.formatted(
                                words.school(talk).name(),
                                TalkWords.title(talk),
                                LondonTime.at(time.startsAt()),
                                words.address(talk)));
    }

    /** Another ambassador was first. */
    public void taken(Talk talk, Invitation invitation) {
        post.toInvited(
                talk, invitation, "taken", "Another ambassador was first: " + TalkWords.title(talk), """
                "%s" at %s has found its speaker, so you need not answer any more. Thank you for being asked: the school wanted you.

                Other schools near you would like a talk:

                %s
                """.formatted(
                                TalkWords.title(talk), words.school(talk).name(), words.addressOfTalks()));
    }

    /** The school has withdrawn it, or it is too late. */
    public void closed(Talk talk, Invitation invitation) {
        post.toInvited(
                talk, invitation, "closed", "No need to answer any more: " + TalkWords.title(talk), """
                "%s" at %s is no longer offered, so you need not answer the invitation.

                Other schools near you would like a talk:

                %s
                """.formatted(
                                TalkWords.title(talk), words.school(talk).name(), words.addressOfTalks()));
    }

    /** It is offered to everybody in reach. */
    public void nowOpenToAll(Talk talk, Invitation invitation) {
        post.toInvited(talk, invitation, "opened", "Still free for you: " + TalkWords.title(talk), """
                %s now offers "%s" to every ambassador near it, and you have not answered the invitation yet. If you are in reach, you can still book it:

                %s
                """.formatted(
                        words.school(talk).name(), TalkWords.title(talk), words.address(talk)));
    }

    /** Nobody who was invited accepts, and the school had said what to do then. */
    public void openedForYou(Talk talk) {
        post.toSchool(
                talk, "opened-for-you", "Your talk is open to everybody now: " + TalkWords.title(talk), """
                Nobody whom you invited to "%s" has accepted. As you have asked, we offer it to every ambassador near you, until the end of %s.

                There is nothing for you to do.

                %s
                """.formatted(
                                TalkWords.title(talk), TalkWords.lastDay(talk), words.address(talk)));
    }

    /** Nobody who was invited accepts: the school decides. */
    public void nobodyAccepts(Talk talk, Instant now) {
        post.toSchool(
                talk,
                "nobody-accepts-" + now.getEpochSecond(),
                "What next for your talk? " + TalkWords.title(talk),
                """
                Nobody whom you invited to "%s" has accepted. You can open it to every ambassador near you, or invite others; either takes a minute. If you do neither, it closes at the end of %s.

                %s
                """.formatted(TalkWords.title(talk), TalkWords.lastDay(talk), words.address(talk)));
    }
}
