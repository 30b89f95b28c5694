package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;

/** Questions between the two sides of a talk, on its page. */
@Named
@RequestScoped
public class TalkQuestionsPage {

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private TalkQuestionService questions;

    private TalkQuestions shown;

    /** Reads what was asked. */
    void load(long talkId) {
        shown = questions.of(user.actor(), talkId);
    }

    /** Puts a question. @return what to tell whoever asked */
    String ask(long talkId) {
        questions.ask(user.actor(), talkId, form.prose("question"));
        return "Your question is asked. We e-mail you when there is an answer.";
    }

    /** Answers one. @return what to tell whoever answered */
    String answer(long talkId) {
        String typed = form.text("questionId");
        long question = typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
        questions.answer(user.actor(), talkId, question, form.prose("answer-" + question));
        return "Your answer is given. We have told whoever asked.";
    }

    /** What was asked, {@code null} on a page that shows none. */
    public TalkQuestions shown() {
        return shown;
    }
}
