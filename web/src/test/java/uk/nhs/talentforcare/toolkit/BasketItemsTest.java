package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketItemsTest {

    @Test
    void takesEachMaterialOnceAndNothingElse() {
        String[] typed = {"a-poster", "a-poster", "<script>", "../etc", "", "another"};

        assertThat(BasketItems.of(typed)).containsExactly("a-poster", "another");
        assertThat(BasketItems.of(null)).isEmpty();
    }

    @Test
    void takesNoMoreThanOneBasketHolds() {
        String[] many = IntStream.range(0, 500).mapToObj(i -> "m-" + i).toArray(String[]::new);

        assertThat(BasketItems.of(many)).hasSize(ToolkitService.LARGEST_BASKET);
    }

    @Test
    void writesAnAddress() {
        assertThat(BasketItems.address("/toolkit/basket", List.of("a", "b")))
                .isEqualTo("/toolkit/basket?item=a&item=b");
        assertThat(BasketItems.address("/toolkit", List.of())).isEqualTo("/toolkit");
    }
}
