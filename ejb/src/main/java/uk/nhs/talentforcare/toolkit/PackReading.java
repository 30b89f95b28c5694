package uk.nhs.talentforcare.toolkit;

import java.util.List;

/** A campaign pack as visitors read it, with what they may see of it now. */
public record PackReading(String slug, String title, String summary, List<MaterialCard> materials) {}
