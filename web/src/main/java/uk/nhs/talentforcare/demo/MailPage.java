package uk.nhs.talentforcare.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The e-mails of a demonstration. */
@Named
@RequestScoped
public class MailPage {

    @Inject
    private DemoMailbox mailbox;

    private List<DemoLetter> letters;

    public void load() {
        letters = mailbox.newest();
    }

    /** Newest first. */
    public List<DemoLetter> letters() {
        return letters;
    }
}
