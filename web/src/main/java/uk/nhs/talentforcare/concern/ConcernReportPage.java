package uk.nhs.talentforcare.concern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import uk.nhs.talentforcare.shared.ClientAddress;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;

/**
 * Somebody tells of a concern: whom to tell first, one short form, its answers to check, then what happens next. All of
 * it stays in the form, so that nobody needs a session or a cookie.
 */
@Named
@RequestScoped
public class ConcernReportPage {

    /** A field that people leave empty and programs fill in. */
    private static final String TRAP = "website";

    private static final List<String> ANSWERS = List.of(
            "submissionKey",
            "about",
            "happened",
            "whom",
            "localArea",
            "occurred",
            "danger",
            "reach",
            "underEighteen",
            "known");

    @Inject
    private Form form;

    @Inject
    private CurrentUser user;

    @Inject
    private ConcernReporting reporting;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    private String about = "";
    private boolean areaKnown;
    private Map<String, String> areas = Map.of();
    private ReportConcern answers;
    private LocalDate readBy;
    private ConcernReceipt receipt;

    public void load() {
        about = reporting.about(form.text("about"));
        areaKnown = reporting.knowsArea(form.text("about"));
        areas = reporting.offeredLocalAreas();
        if (form.posted()) {
            act();
        } else {
            form.fill("submissionKey", UUID.randomUUID().toString());
        }
    }

    private void act() {
        boolean sends = form.action().equals("send");
        if (!sends && !form.action().equals("check")) {
            return;
        }
        if (!form.text(TRAP).isEmpty()) {
            form.reject(TRAP, "Leave the field “Website” empty: it is there to catch programs");
        }
        answers = read();
        try {
            readBy = reporting.check(answers);
            if (sends && !form.invalid()) {
                receipt = reporting.report(user.actor(), answers, clientAddress.of(request));
            }
        } catch (Invalid e) {
            form.reject(e);
        }
    }

    private ReportConcern read() {
        return new ReportConcern(
                form.text("submissionKey"),
                form.text("about"),
                form.prose("happened"),
                form.prose("whom"),
                form.text("occurred"),
                form.text("localArea"),
                switch (form.text("danger")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                form.prose("reach"),
                Arrays.stream(UnderEighteen.values())
                        .filter(answer -> answer.name().equals(form.text("underEighteen")))
                        .findFirst()
                        .orElse(UnderEighteen.UNSAID),
                user.signedIn() && form.text("known").equals("yes"));
    }

    /** Whether the answers are good and are shown to be checked. */
    public boolean checking() {
        return answers != null && !form.invalid() && receipt == null;
    }

    /** Whether it is sent. */
    public boolean sent() {
        return receipt != null;
    }

    public ReportConcern answers() {
        return answers;
    }

    public ConcernReceipt receipt() {
        return receipt;
    }

    /** The day by which it is read, such as "Monday 23 November 2026". */
    public String readBy() {
        return LondonTime.day(receipt == null ? readBy : receipt.by());
    }

    /** What the page was about on which the link stood; empty if nothing that we know. */
    public String about() {
        return about;
    }

    /** Whether nobody needs to be asked where it was. */
    public boolean areaKnown() {
        return areaKnown;
    }

    /** The name of the chosen local area; empty if none was. */
    public String chosenArea() {
        return areas.getOrDefault(answers.localArea(), "");
    }

    public List<Option> areas() {
        List<Option> options = new ArrayList<>(List.of(new Option("", "I do not know, or it was online")));
        areas.forEach((code, name) -> options.add(new Option(code, name)));
        return options;
    }

    public List<Option> dangers() {
        return List.of(new Option("yes", "Yes, or I am not sure"), new Option("no", "No"));
    }

    public List<Option> ages() {
        return Stream.of(UnderEighteen.values())
                .map(answer -> new Option(answer.name(), answer.label()))
                .toList();
    }

    public List<Option> known() {
        return List.of(
                new Option("yes", "Yes", "They can come back to you, and you can see here what happens"),
                new Option("no", "No, send it without my name"));
    }

    /** Whether a program, or somebody's password manager, has filled in what people leave empty. */
    public boolean trapped() {
        return form.errors().containsKey(TRAP);
    }

    /** Every answer, for the page on which they are checked to carry along. */
    public List<Option> carried() {
        return ANSWERS.stream()
                .map(name -> new Option(name, form.value(name)))
                .filter(field -> !field.label().isEmpty())
                .toList();
    }
}
