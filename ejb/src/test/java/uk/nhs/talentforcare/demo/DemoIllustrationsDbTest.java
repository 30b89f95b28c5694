package uk.nhs.talentforcare.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.nhs.talentforcare.campaign.Pillar;
import uk.nhs.talentforcare.casestudy.CaseStudySubmission;
import uk.nhs.talentforcare.casestudy.StudyContactRepository;
import uk.nhs.talentforcare.casestudy.StudyFile;
import uk.nhs.talentforcare.casestudy.StudyFileRepository;
import uk.nhs.talentforcare.casestudy.SubmissionRepository;
import uk.nhs.talentforcare.testing.Wired;

/** Pictures of invented case studies are drawn, described and small. */
class DemoIllustrationsDbTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:20:00Z");

    @ParameterizedTest
    @EnumSource(Pillar.class)
    void everyPillarHasItsPicture(Pillar pillar) {
        List<StudyFile> files = inTransaction(entities -> {
            CaseStudySubmission submission = new CaseStudySubmission("Lee Demo", "lead@demo.example", "A trust", NOW);
            new SubmissionRepository(entities).add(submission);
            DemoIllustrations illustrations = Wired.at(NOW, entities).get(DemoIllustrations.class);
            illustrations.illustrate(submission, pillar, NOW);
            illustrations.name(submission, "lead@demo.example", NOW);
            assertThat(new StudyContactRepository(entities).of(submission.id())).isPresent();
            return new StudyFileRepository(entities).placed(submission.id());
        });

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.shown().width()).isEqualTo(1200);
            assertThat(file.shown().bytes()).isLessThan(250_000);
            assertThat(file.alternative()).startsWith("Coloured tiles");
        });
    }
}
