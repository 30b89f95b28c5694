package uk.nhs.talentforcare.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.Conflict;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Path;

/** One request about personal data, and what an administrator does with it. */
@Named
@RequestScoped
public class DataRequestPage {

    @Inject
    private CurrentUser user;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private Path path;

    @Inject
    private DataRequests requests;

    @Inject
    private ErasureService erasure;

    private DataRequestView request;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        long id = path.number("id").orElseThrow(() -> new NotFound("data request"));
        request = requests.find(user.actor(), id);
        if (form.posted()) {
            act(id);
        }
    }

    private void act(long id) {
        String here = "/workspace/data-requests/" + id;
        try {
            String done =
                    switch (form.action()) {
                        case "confirm" -> {
                            requests.confirmIdentity(user.actor(), id);
                            yield "The person's identity is confirmed";
                        }
                        case "extend" -> {
                            requests.extend(user.actor(), id, form.prose("reason"));
                            yield "The request has two months more, and the person is told why";
                        }
                        case "answer" -> {
                            requests.answer(user.actor(), id, form.prose("answer"));
                            yield "The person is told, and the request is closed";
                        }
                        case "refuse" -> {
                            requests.refuse(user.actor(), id, form.prose("answer"));
                            yield "The person is told why, and the request is closed";
                        }
                        case "erase" -> {
                            eraseAsker();
                            yield "The person is erased. Now answer the request";
                        }
                        default -> throw new NotFound("action");
                    };
            pages.redirect(here, done);
        } catch (Invalid e) {
            form.reject(e);
        } catch (Conflict e) {
            pages.redirect(here, e.getMessage());
        }
    }

    private void eraseAsker() {
        if (!erasable()) {
            throw new NotFound("erasure");
        }
        erasure.eraseFor(user.actor(), request.accountId());
    }

    public DataRequestView request() {
        return request;
    }

    /** Whether the account of whoever asked can be erased from here. */
    public boolean erasable() {
        return request.kind() == DataRequestKind.ERASURE
                && request.state() == DataRequestState.IDENTITY_CONFIRMED
                && request.accountId() != null;
    }
}
