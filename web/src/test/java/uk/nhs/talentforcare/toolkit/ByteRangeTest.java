package uk.nhs.talentforcare.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, 1000",
        "bytes=500-, 500, 500",
        "bytes=0-99, 0, 100",
        "bytes=999-5000, 999, 1",
        "bytes=-1, 999, 1",
        "bytes=-5000, 0, 1000",
        "BYTES=10-19, 10, 10",
        "'bytes = 10 - 19', 10, 10"
    })
    void readsOneRange(String header, long from, long length) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.read(header, SIZE)).contains(new ByteRange(from, length));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-2",
                "bytes=a-b",
                "lines=0-1",
                "bytes=0-1,5-6",
                "bytes=-1,-2",
                "bytes=--1",
                "bytes=99999999999999999999-",
                "bytes=0-1;x",
                "0-1"
            })
    void passesOverWhatItDoesNotServe(String header) throws ByteRange.Unsatisfiable {
        assertThat(ByteRange.read(header, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=999999999999999999-", "bytes=-0"})
    void refusesWhatLiesBehindTheEnd(String header) {
        assertThatThrownBy(() -> ByteRange.read(header, SIZE)).isInstanceOf(ByteRange.Unsatisfiable.class);
    }

    @Test
    void saysWhichPartItIs() {
        assertThat(new ByteRange(10, 20).of(SIZE)).isEqualTo("bytes 10-29/1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\"|true", "W/\"a\"|true", "\"b\", \"a\"|true", "*|true", "\"b\"|false", "a|false", "''|false"})
    void knowsWhatTheClientHas(String header, boolean has) {
        assertThat(EntityTags.has(header, "\"a\"")).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"a\"|true", "W/\"a\"|false", "\"b\"|false", "Sat, 01 Jan 2000 00:00:00 GMT|false"})
    void answersAPartOnlyOfTheSameFile(String header, boolean holds) {
        assertThat(EntityTags.rangeHolds(header, "\"a\"")).isEqualTo(holds);
        assertThat(EntityTags.rangeHolds(null, "\"a\"")).isTrue();
    }
}
