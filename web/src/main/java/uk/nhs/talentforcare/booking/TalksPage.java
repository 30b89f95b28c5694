package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.nhs.talentforcare.account.Role;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Page;
import uk.nhs.talentforcare.shared.Pages;

/** Talks of the person who is signed in: open ones in reach for an ambassador, its own for a school. */
@Named
@RequestScoped
public class TalksPage {

    private static final int SIZE = 20;

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private OfferService offering;

    @Inject
    private SchoolTalkService schools;

    @Inject
    private TalkRequestService asking;

    @Inject
    private DraftService drafting;

    @Inject
    private EvidenceService evidence;

    private Offers offers;
    private Page<SchoolLine> requests;
    private List<SchoolLine> unconfirmed;
    private List<DraftService.Line> drafts = List.of();
    private boolean newcomer;
    private boolean benchmarks;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        Actor actor = user.actor();
        int page = page(form.text("page"));
        if (actor.has(Role.AMBASSADOR)) {
            offers = offering.offers(actor, page, SIZE);
        }
        if (actor.has(Role.COORDINATOR)) {
            unconfirmed = schools.unconfirmedInMyAreas(actor);
        }
        if (actor.has(Role.SCHOOL_CONTACT)) {
            requests = schools.ofMySchools(actor, page, SIZE);
            benchmarks = !evidence.schools(actor).isEmpty();
        }
        drafts = drafting.waiting(actor);
        newcomer = !drafts.isEmpty() || !actor.has(Role.SCHOOL_CONTACT) && asking.mayAsk(actor);
    }

    /** Drafts that wait until their writer is let in by the school. */
    public List<DraftService.Line> drafts() {
        return drafts;
    }

    /** Whether the person waits to be let in by a school, and may draft meanwhile. */
    public boolean newcomer() {
        return newcomer;
    }

    /** What a coordinator may step in for, {@code null} for anybody else. */
    public List<SchoolLine> unconfirmed() {
        return unconfirmed;
    }

    public boolean coordinator() {
        return unconfirmed != null;
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
    }

    /** What an ambassador sees, {@code null} for anybody else. */
    public Offers offers() {
        return offers;
    }

    /** What a school contact sees, {@code null} for anybody else. */
    public Page<SchoolLine> requests() {
        return requests;
    }

    public boolean ambassador() {
        return offers != null;
    }

    public boolean school() {
        return requests != null;
    }

    /** Whether the person acts for a school or college, which has evidence to show; a youth or community group has none. */
    public boolean benchmarks() {
        return benchmarks;
    }

    /** The style of a state's tag. */
    public String style(TalkState state) {
        return switch (state) {
            case OPEN, INVITED -> "nhsuk-tag--blue";
            case BOOKED, AWAITING_OUTCOME -> "nhsuk-tag--orange";
            case CONFIRMED, DELIVERED -> "nhsuk-tag--green";
            case DRAFT, LAPSED, WITHDRAWN, CANCELLED, NOT_DELIVERED -> "nhsuk-tag--grey";
        };
    }
}
