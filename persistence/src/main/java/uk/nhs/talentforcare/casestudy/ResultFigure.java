package uk.nhs.talentforcare.casestudy;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * One figure of a result: what was measured, before, after, and how. The values are words ("62%", "3 of 40"), because a
 * case study reports what its authors counted and in the unit they counted it.
 */
@Embeddable
public class ResultFigure {

    @Basic(optional = false)
    private String measure;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value", nullable = false)
    private String after;

    private String how;

    protected ResultFigure() {}

    /**
     * A figure.
     *
     * @param measure what was measured, not blank, up to 200 characters
     * @param before the value before, or null when nothing was counted then
     * @param after the value after, not blank, up to 60 characters
     * @param how unit, period and way of counting, or null
     * @throws IllegalArgumentException when measure or after is blank
     */
    public ResultFigure(String measure, String before, String after, String how) {
        if (measure == null || measure.isBlank() || after == null || after.isBlank()) {
            throw new IllegalArgumentException("A figure needs what was measured and the value after");
        }
        this.measure = measure;
        this.before = before;
        this.after = after;
        this.how = how;
    }

    public String measure() {
        return measure;
    }

    /** The value before, or null when nothing was counted then. */
    public String before() {
        return before;
    }

    public String after() {
        return after;
    }

    /** Unit, period and way of counting, or null. */
    public String how() {
        return how;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultFigure figure
                && Objects.equals(measure, figure.measure)
                && Objects.equals(before, figure.before)
                && Objects.equals(after, figure.after)
                && Objects.equals(how, figure.how);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measure, before, after, how);
    }
}
