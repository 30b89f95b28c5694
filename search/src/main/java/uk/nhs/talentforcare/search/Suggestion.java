package uk.nhs.talentforcare.search;

import java.util.Map;

/**
 * One line to offer below a search box while someone types.
 *
 * @param text what to show: a title, or a search that will find something
 * @param id the document's id when this is a title; null when it is a search
 * @param stored what the document carried for its card; empty when this is a search
 */
public record Suggestion(String text, String id, Map<String, String> stored) {}
