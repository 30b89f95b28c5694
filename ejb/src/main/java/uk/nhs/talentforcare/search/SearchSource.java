package uk.nhs.talentforcare.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What a feature gives so that its things can be found: a CDI bean, called inside a transaction.
 *
 * <p>The keyword and facet fields of the schema are, by their names, the parameters of the directory's address
 * ({@code pillar}, {@code area}, ...), and their values are the codes that stand there ({@code GET_IN},
 * {@code north-east}). A number field {@code age} holds the youngest age and answers the parameter {@code age}. Every
 * document stores {@code slug}, {@code title} and {@code summary} for its card and for the JSON answer; what else it
 * stores is public too.
 */
public interface SearchSource {

    /** The index's name, which is also the first segment of the address: {@code case-studies}. */
    default String index() {
        return schema().name();
    }

    IndexSchema schema();

    /**
     * For each keyword field with a fixed list of values their labels by code, in the order in which people see them. A
     * field that is missing here takes any value and shows it as it is.
     */
    Map<String, Map<String, String>> labels();

    /**
     * The words for what was counted: {@link #labels()}, and the names behind codes that come and go, such as those of
     * organisations, which no list of accepted values holds.
     */
    default Map<String, Map<String, String>> names() {
        return labels();
    }

    /** Whether things have a place, so that {@code near} and {@code miles} mean something. */
    default boolean placed() {
        return false;
    }

    /** Whether anybody may search it; the JSON interface describes and answers no other. */
    default boolean everybodys() {
        return true;
    }

    /** The thing as it can be found now; empty when it is not public, or gone. */
    default Optional<SearchDocument> document(long id) {
        return documents(List.of(id)).stream().findFirst();
    }

    /** Several at once, for a rebuild: those that are public. */
    List<SearchDocument> documents(List<Long> ids);

    /** The ids of all that may be public; those that turn out not to be are left out later. */
    LongStream ids();
}
