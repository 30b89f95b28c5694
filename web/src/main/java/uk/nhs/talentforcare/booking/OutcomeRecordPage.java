package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;

/** What a school has recorded of a talk, on the talk's page, and the form that puts it right. */
@Named
@RequestScoped
public class OutcomeRecordPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private OutcomeRecords records;

    private OutcomeRecords.Recorded shown;

    /** Reads what stands, if the talk took place. */
    void load(TalkView talk) {
        if (talk.state() != TalkState.DELIVERED || talk.side() != TalkView.Side.SCHOOL) {
            return;
        }
        shown = records.of(user.actor(), talk.id()).orElse(null);
        if (shown == null) {
            return;
        }
        talk.offer()
                .yearGroups()
                .forEach(year -> form.fill(
                        OutcomeForm.field(year),
                        String.valueOf(shown.attendance().getOrDefault(year, 0))));
        form.fill("learned", shown.learned().name());
        form.fill("twoWay", shown.twoWay() ? "yes" : "no");
        form.fill("reflection", shown.reflection() ? "yes" : "no");
        form.fill("words", shown.words());
        form.fill("thanks", shown.thanks());
    }

    /** Keeps what was put right. @return what to tell whoever did */
    String correct(long talkId, Set<YearGroup> yearGroups) {
        records.correct(user.actor(), OutcomeForm.read(form, talkId, yearGroups));
        return "What you recorded is put right.";
    }

    /** What stands, {@code null} if there is nothing to show. */
    public OutcomeRecords.Recorded shown() {
        return shown;
    }
}
