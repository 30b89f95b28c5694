package uk.nhs.talentforcare.savedsearch;

import uk.nhs.talentforcare.search.Directory;

/** A directory whose searches people may keep: a CDI bean beside the {@link Novelties} of the same index. */
public interface KeepableDirectory {

    /** The name of its index, as it stands in addresses: {@code case-studies}. */
    String index();

    /** Its filters with the words of today. */
    Directory today();
}
