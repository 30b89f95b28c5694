package uk.nhs.talentforcare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever belongs to an organisation either follows when it becomes another one, or stays for a reason. */
class SuccessionTablesDbTest {

    private static final Map<String, String> NOT_MOVED_IN_BULK = Map.of(
            "membership_request", "follows one by one, since somebody may wait at both",
            "work_item", "what is open follows, what is done stays where it was done",
            "visit_intent", "follows, unless the successor has one of that year",
            "study_adoption", "follows, unless the successor has told of the same study",
            "concern", "says where it happened, and is never changed",
            "organisation_succession", "is what tells of it");

    @Test
    void everyTableOfAnOrganisationHasSaidWhetherItFollows() {
        Set<String> known = new HashSet<>(SuccessionRepository.MOVED);
        known.addAll(NOT_MOVED_IN_BULK.keySet());

        assertThat(known).containsAll(referring());
    }

    @SuppressWarnings("unchecked")
    private static List<String> referring() {
        return inTransaction(entities -> entities.createNativeQuery(
                        "SELECT DISTINCT table_name AS name FROM information_schema.key_column_usage"
                                + " WHERE table_schema = DATABASE() AND referenced_table_name = 'organisation'")
                .getResultList());
    }
}
