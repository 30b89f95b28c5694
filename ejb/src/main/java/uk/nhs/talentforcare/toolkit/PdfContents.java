package uk.nhs.talentforcare.toolkit;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through a PDF for what a reader would run or unpack: JavaScript, programs that it starts, files within it. */
final class PdfContents {

    private static final COSName SCRIPT = COSName.getPDFName("JS");
    private static final Set<COSName> ACTIONS = Set.of(COSName.getPDFName("JavaScript"), COSName.getPDFName("Launch"));

    /** What lies there is drawn, described or named and never acted on; or it leads back to where we come from. */
    private static final Set<COSName> PASSED_BY = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.AP,
            COSName.DR,
            COSName.RESOURCES,
            COSName.CONTENTS,
            COSName.DESTS,
            COSName.getPDFName("StructTreeRoot"),
            COSName.getPDFName("PieceInfo"));

    private PdfContents() {}

    /** Whether there is any, wherever it hangs: at the document, a page, a link, a bookmark or a field of a form. */
    static boolean active(PDDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> next = new ArrayDeque<>();
        next.add(document.getDocumentCatalog().getCOSObject());
        while (!next.isEmpty()) {
            COSBase found = next.pop();
            COSBase one = found instanceof COSObject reference ? reference.getObject() : found;
            if (one instanceof COSDictionary dictionary && seen.add(one)) {
                if (active(dictionary)) {
                    return true;
                }
                dictionary.entrySet().stream()
                        .filter(entry -> entry.getValue() != null && !PASSED_BY.contains(entry.getKey()))
                        .forEach(entry -> next.push(entry.getValue()));
            } else if (one instanceof COSArray array && seen.add(one)) {
                for (COSBase each : array) {
                    if (each != null) {
                        next.push(each);
                    }
                }
            }
        }
        return false;
    }

    private static boolean active(COSDictionary dictionary) {
        return dictionary.containsKey(SCRIPT)
                || dictionary.containsKey(COSName.EF)
                || dictionary.getDictionaryObject(COSName.S) instanceof COSName action && ACTIONS.contains(action);
    }
}
