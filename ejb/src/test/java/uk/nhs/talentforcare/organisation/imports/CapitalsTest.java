package uk.nhs.talentforcare.organisation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "MANCHESTER UNIVERSITY NHS FOUNDATION TRUST, Manchester University NHS Foundation Trust",
        "ST HELENS AND KNOWSLEY HOSPITALS, St Helens and Knowsley Hospitals",
        "THE NEWCASTLE UPON TYNE HOSPITALS, The Newcastle upon Tyne Hospitals",
        "GUY'S AND ST THOMAS', Guy's and St Thomas'",
        "STOKE-ON-TRENT, Stoke-on-Trent",
        "Already Written Well, Already Written Well",
        "'', ''"
    })
    void names_in_capitals_become_readable(String capitals, String eased) {
        assertThat(Capitals.eased(capitals)).isEqualTo(eased);
    }
}
