package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;

/** The queue of requests about personal data, and where one that came by letter is written down. */
@Named
@RequestScoped
public class DataRequestsPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private DataRequests requests;

    @Inject
    private Clock clock;

    private List<DataRequestView> open = List.of();
    private List<DataRequestView> closed = List.of();

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        if (form.posted()) {
            record();
        } else {
            form.fill("submissionKey", UUID.randomUUID().toString());
            form.fill("receivedOn", LondonTime.today(clock.instant()).toString());
        }
        open = requests.open(user.actor());
        closed = requests.closed(user.actor());
    }

    private void record() {
        try {
            long id = requests.record(
                    user.actor(),
                    new AskAboutData(
                            form.text("submissionKey"),
                            Kinds.of(form.text("kind")),
                            form.prose("words"),
                            form.text("requesterName"),
                            form.text("requesterEmail"),
                            day(form.text("receivedOn"))));
            pages.redirect("/workspace/data-requests/" + id, "The request is in the queue");
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Invalid("receivedOn", "Enter a day like 2027-03-12");
        }
    }

    public List<DataRequestView> open() {
        return open;
    }

    public List<DataRequestView> closed() {
        return closed;
    }

    public List<Option> choices() {
        return Kinds.options();
    }

    /** Whether the month that the law gives is over. */
    public boolean late(DataRequestView request) {
        return LondonTime.today(clock.instant()).isAfter(request.dueOn());
    }
}
