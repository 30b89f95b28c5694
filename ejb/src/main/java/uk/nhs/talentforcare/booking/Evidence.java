package uk.nhs.talentforcare.booking;

import java.util.List;
import java.util.Optional;

/**
 * What a school can show for Gatsby benchmark 5 in an academic year. Only talks count that the school itself has recorded
 * as having taken place.
 *
 * @param lines the year groups that the benchmark is about
 * @param intended how many visits the school would like
 * @param coming talks that are confirmed and still ahead
 * @param urn the school's number in the register, empty if it has none
 * @param unrecorded talks that are over and not recorded yet
 * @param reported how many of those took place by the ambassador's word alone, which is no evidence
 */
public record Evidence(
        long schoolId,
        String school,
        String urn,
        AcademicYear year,
        BenchmarkRule rule,
        List<Line> lines,
        List<EvidenceTalk> talks,
        Optional<Integer> intended,
        long coming,
        long unrecorded,
        long reported) {

    /** One year group. @param enough whether it has had what the rule asks for */
    public record Line(YearGroup yearGroup, int talks, int pupils, boolean enough) {}

    /** How many year groups have what the rule asks for. */
    public long yearGroupsWithEnough() {
        return lines.stream().filter(Line::enough).count();
    }
}
