package uk.nhs.talentforcare.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Shows why a document was found: marks the words of the search in its text and picks the piece with most of them.
 * Everything is escaped; {@code <mark>} is the only element that comes out. Filters have no part in it.
 */
final class Highlighter {

    private static final int SNIPPET = 220;
    private static final int READ = 12_000;

    private final List<List<String>> runs;

    Highlighter(List<List<String>> runs) {
        this.runs = runs;
    }

    private record Word(String stem, int start, int end) {}

    private record Mark(int run, int start, int end) {}

    /** A piece of a text and how many different runs stand in it. */
    private record Piece(String text, List<Mark> marks, int start, int end, int runs) {}

    /** @return the whole text, marked */
    String whole(String text) {
        return html(text, marks(text), 0, text.length());
    }

    /** @return about {@value #SNIPPET} characters of the paragraph that says most, cut between words */
    String snippet(List<String> paragraphs) {
        Piece best = null;
        for (String paragraph : paragraphs) {
            Piece piece = best(paragraph);
            if (best == null || piece.runs() > best.runs()) {
                best = piece;
            }
            if (best.runs() == runs.size()) {
                break;
            }
        }
        if (best == null) {
            return "";
        }
        return (best.start() > 0 ? "… " : "")
                + html(best.text(), best.marks(), best.start(), best.end())
                + (best.end() < best.text().length() ? " …" : "");
    }

    private Piece best(String paragraph) {
        String text = paragraph.length() > READ ? paragraph.substring(0, READ) : paragraph;
        List<Mark> marks = marks(text);
        int from = 0;
        int most = 0;
        for (Mark first : marks) {
            Set<Integer> inside = new HashSet<>();
            for (Mark mark : marks) {
                if (mark.start() >= first.start() && mark.end() <= first.start() + SNIPPET) {
                    inside.add(mark.run());
                }
            }
            if (inside.size() > most) {
                most = inside.size();
                from = first.start();
            }
        }
        int start = startOfPiece(text, from);
        return new Piece(text, marks, start, endOfPiece(text, start), most);
    }

    /** Begins with the sentence if that is near, else a few words before the first mark. */
    private static int startOfPiece(String text, int mark) {
        if (text.length() <= SNIPPET || mark < SNIPPET / 3) {
            return 0;
        }
        int earliest = mark - SNIPPET / 3;
        int sentence = text.lastIndexOf(". ", mark);
        if (sentence >= earliest) {
            return sentence + 2;
        }
        int space = text.indexOf(' ', earliest);
        return space >= 0 && space < mark ? space + 1 : mark;
    }

    private static int endOfPiece(String text, int start) {
        int end = start + SNIPPET;
        if (end >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', end);
        if (space > start) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private List<Mark> marks(String text) {
        if (runs.isEmpty()) {
            return List.of();
        }
        List<Word> words = words(text);
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Mark longest = null;
            for (int run = 0; run < runs.size(); run++) {
                int last = at + runs.get(run).size() - 1;
                if (standsAt(runs.get(run), words, at)
                        && (longest == null || words.get(last).end() > longest.end())) {
                    longest =
                            new Mark(run, words.get(at).start(), words.get(last).end());
                }
            }
            if (longest != null) {
                marks.add(longest);
            }
        }
        return marks;
    }

    private static boolean standsAt(List<String> run, List<Word> words, int at) {
        if (at + run.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < run.size(); i++) {
            if (!words.get(at + i).stem().equals(run.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = Analysis.STEMS.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String html(String text, List<Mark> marks, int start, int end) {
        StringBuilder html = new StringBuilder(end - start + 64);
        int done = start;
        for (Mark mark : marks) {
            if (mark.start() >= done && mark.end() <= end) {
                escape(html, text, done, mark.start());
                html.append("<mark>");
                escape(html, text, mark.start(), mark.end());
                html.append("</mark>");
                done = mark.end();
            }
        }
        escape(html, text, done, end);
        return html.toString();
    }

    private static void escape(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
