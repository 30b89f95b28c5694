package uk.nhs.talentforcare.campaign;

/**
 * One entry of a list that administrators keep.
 *
 * @param order where it stands among the others, the smallest first
 * @param retired whether it is no longer offered
 */
public record CodeEntry(String code, String name, int order, boolean retired) {}
