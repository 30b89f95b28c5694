package uk.nhs.talentforcare.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

/** The model that is shipped, as it answers in this process. */
class SentenceModelTest {

    @Test
    void whatMeansTheSameLiesClose() throws IOException {
        try (SentenceModel model = SentenceModel.load()) {
            float[] question = model.vector("people who scrub floors becoming nurses");
            float near =
                    VectorUtil.dotProduct(question, model.vector("From domestic to nursing associate in five years"));
            float far = VectorUtil.dotProduct(question, model.vector("Solar panels on the boiler house"));
            assertThat(question).hasSize(384);
            assertThat(near).isGreaterThan(far + 0.03f);
        }
    }

    @Test
    void anythingAtAllHasAVector() throws IOException {
        try (SentenceModel model = SentenceModel.load()) {
            for (String text :
                    new String[] {"", " ", "\u0000\uD800", "Ünïcödé 漢字 🙂", "x".repeat(5_000), "word ".repeat(3_000)}) {
                assertThat(model.vector(text)).hasSize(384).doesNotContain(Float.NaN);
            }
        }
    }

    @Test
    void aClosedModelSaysSo() throws IOException {
        SentenceModel model = SentenceModel.load();
        model.close();
        model.close();
        assertThatThrownBy(() -> model.vector("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void cutsWordsIntoThePiecesThatTheModelWasTaughtWith() throws IOException {
        WordPieces pieces =
                WordPieces.read(SentenceModel.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"));
        assertThat(pieces.of("Hello, World!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(pieces.of("héllo  WORLD")).containsExactly(101, 7592, 2088, 102);
        assertThat(pieces.of("")).containsExactly(101, 102);
        assertThat(pieces.of("word ".repeat(2_000))).hasSize(WordPieces.LONGEST);
    }
}
