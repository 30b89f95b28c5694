package uk.nhs.talentforcare.casestudy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import uk.nhs.talentforcare.account.Permission;
import uk.nhs.talentforcare.account.Permissions;
import uk.nhs.talentforcare.audit.AuditLog;
import uk.nhs.talentforcare.search.IndexChanges;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.NotFound;

/** Editors see what organisations say of studies that they adopted, and keep off the site what should not stand there. */
@Stateless
public class AdoptionDesk {

    private static final int MOST = 200;
    private static final int LONGEST = 300;

    @Inject
    private AdoptionRepository adoptions;

    @Inject
    private AdoptionLetters letters;

    @Inject
    private IndexChanges index;

    @Inject
    private Permissions permissions;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What was told or changed last, the latest first, at most {@value #MOST}. */
    public List<AdoptionLine> latest(Actor actor) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        return adoptions.latest(MOST);
    }

    /** Keeps one off the site; the organisation reads why. */
    public void hide(Actor actor, long id, String because) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        if (because.isEmpty() || because.length() > LONGEST) {
            throw new Invalid("because", "Say why, in " + LONGEST + " characters or fewer: the organisation reads it");
        }
        StudyAdoption adoption = adoption(id);
        String before = adoption.state();
        boolean shown = adoption.shown();
        adoption.hide(because, clock.instant());
        changed(actor, "hide-adoption", adoption, before);
        if (shown) {
            letters.hidden(adoption, because);
        }
    }

    /** Lets readers see it again. */
    public void show(Actor actor, long id) {
        permissions.require(actor, Permission.REVIEW_CASE_STUDIES, null, null);
        StudyAdoption adoption = adoption(id);
        String before = adoption.state();
        adoption.show();
        changed(actor, "show-adoption", adoption, before);
    }

    private StudyAdoption adoption(long id) {
        return adoptions.lock(id).orElseThrow(() -> new NotFound("study adoption " + id));
    }

    private void changed(Actor actor, String what, StudyAdoption adoption, String before) {
        audit.record(actor, what, Adoptions.SUBJECT, adoption.id(), before, adoption.state());
        index.changed(IndexChanges.CASE_STUDIES, adoption.caseStudyId());
    }
}
