package uk.nhs.talentforcare.casestudy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.NOW;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.at;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.does;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.editor;
import static uk.nhs.talentforcare.casestudy.SubmissionScenario.judge;
import static uk.nhs.talentforcare.testing.TestDatabase.doInTransaction;
import static uk.nhs.talentforcare.testing.TestDatabase.inTransaction;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.nhs.talentforcare.casestudy.StudyMaterialRepository.Link;
import uk.nhs.talentforcare.shared.Actor;
import uk.nhs.talentforcare.shared.Invalid;

/** Editors say which toolkit materials go with a study; both pages say so. */
class StudyMaterialsDbTest {

    private final SubmissionScenario story = new SubmissionScenario();
    private final Actor editor = editor();
    private long submission;
    private String slug;

    @BeforeEach
    void published() {
        submission = story.id(story.sent());
        does(NOW, Reviewing.class, reviewing -> reviewing.start(editor, submission));
        story.confirm();
        judge(editor, submission);
        does(NOW, Reviewing.class, reviewing -> reviewing.publish(editor, submission));
        slug = inTransaction(entities -> entities.find(
                        CaseStudy.class,
                        new SubmissionRepository(entities)
                                .find(submission)
                                .flatMap(CaseStudySubmission::caseStudyId)
                                .orElseThrow())
                .slug());
    }

    @Test
    void aMaterialIsFoundByItsTitleChosenAndTakenAway() {
        String mark = UUID.randomUUID().toString();
        long poster = material("Poster 100%_ " + mark, "PUBLISHED", true);
        StudyMaterials.Choosing choosing =
                at(NOW, StudyMaterials.class, all -> all.choose(editor, submission, "100%_ " + mark));
        assertThat(choosing.offered()).extracting(Link::id).containsExactly(poster);
        StudyMaterials.Choosing other =
                at(NOW, StudyMaterials.class, all -> all.choose(editor, submission, "1000_ " + mark));
        assertThat(other.offered()).isEmpty();

        does(NOW, StudyMaterials.class, all -> all.link(editor, submission, poster));
        does(NOW, StudyMaterials.class, all -> all.link(editor, submission, poster));
        assertThat(reading().chosen()).extracting(Link::id).containsExactly(poster);
        List<Link> studies = at(NOW, StudyMaterials.class, all -> all.studiesOf("m-" + mark));
        assertThat(studies).extracting(Link::slug).containsExactly(slug);

        does(NOW, StudyMaterials.class, all -> all.unlink(editor, submission, poster));
        assertThat(reading().chosen()).isEmpty();
    }

    @Test
    void whatVisitorsMayNotSeeIsNeitherOfferedNorShown() {
        String mark = UUID.randomUUID().toString();
        long gone = material("Leaflet " + mark, "PUBLISHED", false);
        does(NOW, StudyMaterials.class, all -> all.link(editor, submission, gone));
        assertThat(reading().chosen()).isEmpty();

        long shown = material("Leaflet two " + mark + "b", "PUBLISHED", true);
        does(NOW, StudyMaterials.class, all -> all.link(editor, submission, shown));
        doInTransaction(entities -> entities.createNativeQuery(
                        "UPDATE material SET state = 'WITHDRAWN', listed = FALSE WHERE id = " + shown)
                .executeUpdate());
        assertThat(reading().chosen()).isEmpty();
    }

    @Test
    void materialsOfTheSameIntentionsAreSuggestedFirst() {
        long same = material("Same " + UUID.randomUUID(), "PUBLISHED", true);
        // alike in everything and the newest, so that what other tests leave behind cannot stand before it
        doInTransaction(entities -> {
            entities.createNativeQuery("INSERT INTO material_intention (material_id, intention_number) SELECT " + same
                            + ", number FROM strategic_intention")
                    .executeUpdate();
            entities.createNativeQuery("UPDATE material SET pillar = (SELECT pillar FROM case_study WHERE slug = ?1),"
                            + " published_at = '2099-01-01' WHERE id = " + same)
                    .setParameter(1, slug)
                    .executeUpdate();
        });

        assertThat(reading().suggested()).extracting(Link::id).contains(same).hasSizeLessThanOrEqualTo(3);
        for (int i = 0; i < 8; i++) {
            long one = material("One " + UUID.randomUUID(), "PUBLISHED", true);
            does(NOW, StudyMaterials.class, all -> all.link(editor, submission, one));
        }
        assertThat(reading().suggested()).isEmpty();
        assertThatThrownBy(() -> does(NOW, StudyMaterials.class, all -> all.link(editor, submission, same)))
                .isInstanceOf(Invalid.class);
        doInTransaction(entities -> entities.createNativeQuery("DELETE FROM material WHERE id = " + same)
                .executeUpdate());
    }

    private StudyMaterials.Reading reading() {
        return at(NOW, StudyMaterials.class, all -> all.of(slug));
    }

    private static long material(String title, String state, boolean listed) {
        return inTransaction(entities -> {
            String address = "m-" + title.substring(title.length() - 36).replaceAll("[^a-z0-9-]", "");
            entities.createNativeQuery("INSERT INTO material (version, slug, title, purpose, type, pillar, licence,"
                            + " state, published_at, listed) VALUES (0, ?1, ?2, 'To show', 'POSTER', 'MAKING_IT_HAPPEN',"
                            + " 'OGL_3', ?3, '2026-01-01', ?4)")
                    .setParameter(1, address)
                    .setParameter(2, title)
                    .setParameter(3, state)
                    .setParameter(4, listed)
                    .executeUpdate();
            return ((Number) entities.createNativeQuery("SELECT LAST_INSERT_ID()")
                            .getSingleResult())
                    .longValue();
        });
    }
}
