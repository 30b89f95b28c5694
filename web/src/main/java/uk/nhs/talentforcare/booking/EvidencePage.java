package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.Form;
import uk.nhs.talentforcare.shared.Invalid;
import uk.nhs.talentforcare.shared.LondonTime;
import uk.nhs.talentforcare.shared.Option;
import uk.nhs.talentforcare.shared.Pages;
import uk.nhs.talentforcare.shared.Site;

/** What a school can show for Gatsby benchmark 5, on screen and in print. */
@Named
@RequestScoped
public class EvidencePage {

    @Inject
    private Form form;

    @Inject
    private Pages pages;

    @Inject
    private CurrentUser user;

    @Inject
    private EvidenceService evidence;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    private List<EvidenceService.School> schools = List.of();
    private Evidence found;

    public void load() {
        if (!user.signedIn()) {
            pages.signInFirst();
            return;
        }
        schools = evidence.schools(user.actor());
        long school = EvidenceQuery.school(form.text("school"), schools);
        if (school == 0) {
            return;
        }
        AcademicYear year = EvidenceQuery.year(form.text("year"), evidence.years());
        if (form.posted() && form.action().equals("intend") && intend(school, year)) {
            return;
        }
        if (form.posted() && form.action().equals("take-back-intent")) {
            evidence.takeBackIntent(user.actor(), school, year);
            pages.redirect(at(school, year), "Taken back: you no longer say how many visits you would like.");
            return;
        }
        found = evidence.of(user.actor(), school, year);
        found.intended().ifPresent(visits -> form.fill("visits", String.valueOf(visits)));
    }

    private static String at(long school, AcademicYear year) {
        return "/talks/evidence?school=" + school + "&year=" + year.firstYear();
    }

    private boolean intend(long school, AcademicYear year) {
        String typed = form.text("visits");
        try {
            evidence.intend(user.actor(), school, year, typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : null);
            pages.redirect(at(school, year), "Kept: how many visits you would like.");
            return true;
        } catch (Invalid e) {
            form.reject(e);
            return false;
        }
    }

    /** What can be shown, {@code null} if the person is no contact of a school. */
    public Evidence evidence() {
        return found;
    }

    /** What the title names, so that a printed page says whose it is and of when. */
    public String heading() {
        return ": " + found.school() + (found.urn().isEmpty() ? "" : ", URN " + found.urn()) + ", "
                + found.year().label();
    }

    /** Whether the academic year goes on, so that there is something to wish for. */
    public boolean goesOn() {
        return found.year().end().isAfter(clock.instant());
    }

    /** Where this page stands. */
    public String source() {
        return site.url("/talks/evidence");
    }

    /** The day in England, such as "Friday 12 March 2027". */
    public String today() {
        return LondonTime.day(LondonTime.today(clock.instant()));
    }

    public boolean severalSchools() {
        return schools.size() > 1;
    }

    public List<Option> schools() {
        return schools.stream()
                .map(school -> new Option(String.valueOf(school.id()), school.name()))
                .toList();
    }

    public List<AcademicYear> years() {
        return evidence.years();
    }

    /** Such as "Year 9: 60, Year 10: 28". */
    public String pupils(EvidenceTalk talk) {
        return EvidenceQuery.pupils(talk);
    }
}
