package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.stream.Collectors;

/** Reads which evidence is wanted, for the page and the file alike. */
final class EvidenceQuery {

    private EvidenceQuery() {}

    /** The school asked for, else the first of the person's own; 0 if there is none. */
    static long school(String typed, List<EvidenceService.School> own) {
        if (typed.matches("[1-9][0-9]{0,17}")) {
            return Long.parseLong(typed);
        }
        return own.isEmpty() ? 0 : own.get(0).id();
    }

    /** The academic year asked for, else this one. */
    static AcademicYear year(String typed, List<AcademicYear> years) {
        return years.stream()
                .filter(year -> String.valueOf(year.firstYear()).equals(typed))
                .findFirst()
                .orElse(years.get(0));
    }

    /** Such as "Year 9: 60, Year 10: 28". */
    static String pupils(EvidenceTalk talk) {
        return talk.pupils().entrySet().stream()
                .map(group -> group.getKey().label() + ": " + group.getValue())
                .collect(Collectors.joining(", "));
    }
}
