package uk.nhs.talentforcare.search;

import java.util.Map;

/**
 * One document found.
 *
 * @param id the document's id
 * @param stored what the document carried for its card, by name
 * @param titleHtml title, escaped; the words found stand in {@code <mark>}, the only element there is
 * @param snippetHtml the most telling piece of the text, escaped, with {@code <mark>} only; may be empty
 * @param miles distance from the place asked for; null when no place was asked for or the document has none
 */
public record Hit(String id, Map<String, String> stored, String titleHtml, String snippetHtml, Double miles) {}
