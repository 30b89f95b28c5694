package uk.nhs.talentforcare.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param items what is on this page
 * @param total how many there are on all pages
 * @param number this page's number, from 1
 * @param size the most that fit on a page, at least 1
 */
public record Page<T>(List<T> items, long total, int number, int size) {

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("A page is numbered from 1, holds at least 1, of a total from 0");
        }
    }

    /** How many pages there are, at least 1. */
    public int pages() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (total + size - 1) / size));
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
