package uk.nhs.talentforcare.ambassador;

/**
 * What a page needs to show an ambassador's photograph.
 *
 * @param digest of the picture, so that another picture has another address
 * @param alternative what it shows, for whoever cannot see it
 */
public record Portrait(String digest, String alternative) {

    /** The width and height of the picture on a profile, in pixels. */
    public static final int SIZE = 480;

    /** The width and height of the picture in a list, in pixels. */
    public static final int SMALL_SIZE = 144;

    private static final int TELLING = 16;

    /** Where the picture of an ambassador is. */
    public String address(String slug) {
        return "/photographs/" + slug + "/" + digest.substring(0, TELLING) + ".jpg";
    }

    /** Where the small picture is. */
    public String smallAddress(String slug) {
        return "/photographs/" + slug + "/" + digest.substring(0, TELLING) + "-small.jpg";
    }

    /** Whether the digest in an address is this picture's. */
    public boolean stands(String inAddress) {
        return digest.substring(0, TELLING).equals(inAddress);
    }
}
