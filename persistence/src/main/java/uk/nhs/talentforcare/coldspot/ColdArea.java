package uk.nhs.talentforcare.coldspot;

/**
 * How many schools of a local area have had no encounter this academic year.
 *
 * @param schools all that are open and wanted
 * @param cold those without an encounter
 * @param booked those of them that have one booked
 */
public record ColdArea(String code, String name, long schools, long cold, long booked) {

    /** Of a hundred schools, how many are without; 0 if there are none. */
    public long percent() {
        return schools == 0 ? 0 : Math.round(100.0 * cold / schools);
    }
}
