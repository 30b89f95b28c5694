package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.CaseStudies.aCaseStudy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.shared.IllegalTransition;

class CaseStudyTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void goesFromDraftToTheSiteByWayOfAnEditor() {
        CaseStudy study = aCaseStudy().draft();

        study.submit(NOW);
        study.startReview();
        study.publish(NOW, TODAY);

        assertThat(study.state()).isEqualTo(CaseStudyState.PUBLISHED);
        assertThat(study.reviewDueOn()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void goesBackToItsAuthorAndComesAgain() {
        CaseStudy study = aCaseStudy().draft();
        study.submit(NOW);
        study.startReview();

        study.requestChanges();
        study.rewrite(aCaseStudy().titled("Porters in theatre").content());
        study.submit(NOW);

        assertThat(study.state()).isEqualTo(CaseStudyState.SUBMITTED);
        assertThat(study.title()).isEqualTo("Porters in theatre");
    }

    @Test
    void isNotPublishedUnread() {
        CaseStudy study = aCaseStudy().draft();
        study.submit(NOW);

        assertThatThrownBy(() -> study.publish(NOW, TODAY))
                .isInstanceOf(IllegalTransition.class)
                .hasMessageContaining("SUBMITTED")
                .hasMessageContaining("PUBLISHED");
    }

    @Test
    void isNotRewrittenBehindTheEditorsBack() {
        CaseStudy study = aCaseStudy().draft();
        study.submit(NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> study.rewrite(aCaseStudy().content()));
    }

    @Test
    void staysOnTheSiteWhileItsReviewIsDue() {
        CaseStudy study = published();

        study.askForReview(TODAY.plusMonths(12));

        assertThat(study.state().isPublic()).isTrue();
        study.confirmStillTrue(NOW, TODAY.plusMonths(13));
        assertThat(study.reviewDueOn()).isEqualTo(TODAY.plusMonths(25));
    }

    @Test
    void isNotAskedForAReviewEarly() {
        CaseStudy study = published();

        assertThatIllegalStateException()
                .isThrownBy(() -> study.askForReview(TODAY.plusMonths(12).minusDays(1)));
    }

    @Test
    void whatIsOnlyPlannedHasNoMeasuredResult() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCaseStudy()
                        .known(Maturity.PLANNED, EvidenceStrength.MEASURED)
                        .content());
    }

    @Test
    void servesOnlyIntentionsThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCaseStudy().serving(11).content());
    }

    private static CaseStudy published() {
        CaseStudy study = aCaseStudy().draft();
        study.submit(NOW);
        study.startReview();
        study.publish(NOW, TODAY);
        return study;
    }
}
