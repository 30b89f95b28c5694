package uk.nhs.talentforcare.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells one side of a talk that the other has asked or answered. What was said stands on the page alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TalkQuestionLetters {

    @Inject
    private TalkPost post;

    @Inject
    private TalkWords words;

    /** Somebody waits for an answer. */
    public void asked(Talk talk, TalkQuestion question) {
        String event = "question-" + question.id();
        String subject = "A question about a talk: " + TalkWords.title(talk);
        if (question.bySchool()) {
            post.toAccount(talk, question.ambassador().accountId(), event, subject, """
                    %s has a question for you about "%s". Please read and answer it on the talk's page:

                    %s
                    """.formatted(
                            words.school(talk).name(), TalkWords.title(talk), link(talk)));
        } else {
            post.toSchool(talk, event, subject, """
                    An ambassador has a question about your talk "%s". Any contact of your school can read and answer it on the talk's page:

                    %s
                    """.formatted(TalkWords.title(talk), link(talk)));
        }
    }

    /** Whoever asked has an answer. */
    public void answered(Talk talk, TalkQuestion question) {
        String event = "answer-" + question.id();
        String subject = "An answer to your question: " + TalkWords.title(talk);
        String text = """
                Your question about "%s" is answered. Please read it on the talk's page:

                %s
                """.formatted(TalkWords.title(talk), link(talk));
        if (question.bySchool()) {
            post.toSchool(talk, event, subject, text);
        } else {
            post.toAccount(talk, question.ambassador().accountId(), event, subject, text);
        }
    }

    private String link(Talk talk) {
        return words.address(talk) + "#questions";
    }
}
