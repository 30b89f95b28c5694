package uk.nhs.talentforcare.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapeTest {

    @Test
    void nothingThatIsTypedBecomesMarkup() {
        assertThat(Escape.html("<script>\"it's\" & more</script>"))
                .isEqualTo("&lt;script&gt;&quot;it&#39;s&quot; &amp; more&lt;/script&gt;");
        assertThat(Escape.html(null)).isEmpty();
    }
}
