package uk.nhs.talentforcare.booking;

import uk.nhs.talentforcare.ambassador.KeyStage;

/** A year group of a school or college in England. */
public enum YearGroup {
    YEAR_1(KeyStage.KS1),
    YEAR_2(KeyStage.KS1),
    YEAR_3(KeyStage.KS2),
    YEAR_4(KeyStage.KS2),
    YEAR_5(KeyStage.KS2),
    YEAR_6(KeyStage.KS2),
    YEAR_7(KeyStage.KS3),
    YEAR_8(KeyStage.KS3),
    YEAR_9(KeyStage.KS3),
    YEAR_10(KeyStage.KS4),
    YEAR_11(KeyStage.KS4),
    YEAR_12(KeyStage.KS5),
    YEAR_13(KeyStage.KS5);

    private final KeyStage keyStage;

    YearGroup(KeyStage keyStage) {
        this.keyStage = keyStage;
    }

    public KeyStage keyStage() {
        return keyStage;
    }

    /** 1 to 13. */
    public int number() {
        return ordinal() + 1;
    }

    /** As people read it. */
    public String label() {
        return "Year " + number();
    }
}
