package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents and schemas cannot be invalid. */
class ValuesTest {

    @Test
    void aDocumentLeavesOutWhatIsNotThere() {
        SearchDocument document = SearchDocument.with("1", 3)
                .text("title", "A", null, " ")
                .keyword("area", List.of())
                .number("age", (Long) null)
                .stored("slug", null)
                .at(53.0, null)
                .build();
        assertThat(document.text()).containsOnlyKeys("title");
        assertThat(document.text().get("title")).containsExactly("A");
        assertThat(document.keywords()).isEmpty();
        assertThat(document.numbers()).isEmpty();
        assertThat(document.stored()).isEmpty();
        assertThat(document.latitude()).isNull();
    }

    @Test
    void aDocumentNeedsAnId() {
        assertThatThrownBy(() -> SearchDocument.with(" ", 1).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSchemaNeedsATitleAndAName() {
        assertThatThrownBy(() -> IndexSchema.named("x").text("summary", 1).newestBy("published"))
                .hasMessageContaining("title");
        assertThatThrownBy(() -> IndexSchema.named("../x").text("title", 1).newestBy("published"))
                .hasMessageContaining("../x");
    }

    @Test
    void aChangeOfTheSchemaChangesItsFingerprint() {
        IndexSchema one = IndexSchema.named("x").text("title", 1).newestBy("published");
        IndexSchema two = IndexSchema.named("x").text("title", 1).facet("area").newestBy("published");
        assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
    }

    @Test
    void titlesAreOrderedWithoutArticlesCapitalsAndAccents() {
        assertThat(Fields.titleOrder("The Élan of Leeds")).isEqualTo("elan of leeds");
        assertThat(Fields.titleOrder("A")).isEqualTo("a");
    }
}
