package uk.nhs.talentforcare.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.nhs.talentforcare.shared.CurrentUser;
import uk.nhs.talentforcare.shared.NotFound;
import uk.nhs.talentforcare.shared.Path;

/** Says how it went with talks, kindly: thanks first, and nothing where there is nothing to say. */
@Named("reliability")
@RequestScoped
public class ReliabilityWords {

    @Inject
    private CurrentUser user;

    @Inject
    private ReliabilityService service;

    @Inject
    private Path path;

    private String mine;
    private String school;

    /** To the ambassador about themselves; asked for once a page. */
    public String mine() {
        if (mine == null) {
            mine = toThem(service.mine(user.actor()), "You have given");
        }
        return mine;
    }

    /** About the school whose page this is, to its own contacts and their coordinator; empty to anybody else. */
    public String ofSchoolHere() {
        if (school == null) {
            try {
                school = toThem(service.ofSchool(user.actor(), path.number("id").orElse(0)), "This school has hosted");
            } catch (NotFound e) {
                school = "";
            }
        }
        return school;
    }

    /** To a coordinator. */
    public String of(Reliability counted) {
        if (counted.nothing()) {
            return "Nothing in the last 12 months";
        }
        return counted.kept() + " took place, " + counted.cancelledLate() + " called off in the last week, "
                + counted.missed() + " missed, in the last 12 months";
    }

    private static String toThem(Reliability counted, String beginning) {
        if (counted.nothing()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        if (counted.kept() > 0) {
            text.append(beginning)
                    .append(' ')
                    .append(talks(counted.kept()))
                    .append(" in the last 12 months. Thank you.");
        }
        long hard = counted.cancelledLate() + counted.missed();
        if (hard > 0) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(talks(hard))
                    .append(hard == 1 ? " was" : " were")
                    .append(
                            " called off in the last week or did not come about. It happens; telling the other side early helps most.");
        }
        return text.toString();
    }

    private static String talks(long count) {
        return count + (count == 1 ? " talk" : " talks");
    }
}
