package uk.nhs.talentforcare.booking;

import java.time.LocalDate;

/**
 * What Gatsby benchmark 5 asks of a school or a college from a day on.
 *
 * @param encounters with employers that each year group needs in an academic year
 * @param twoWay whether only talks count in which pupils could ask and talk
 */
public record BenchmarkRule(LocalDate validFrom, int encounters, boolean twoWay, String wording) {}
