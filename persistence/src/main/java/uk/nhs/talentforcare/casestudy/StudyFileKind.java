package uk.nhs.talentforcare.casestudy;

/** What goes with the words of a case study, and how much of it. */
public enum StudyFileKind {
    PICTURE(6),
    ATTACHMENT(5);

    private final int most;

    StudyFileKind(int most) {
        this.most = most;
    }

    /** How many a case study takes. */
    public int most() {
        return most;
    }
}
