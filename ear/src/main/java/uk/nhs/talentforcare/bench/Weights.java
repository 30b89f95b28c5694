package uk.nhs.talentforcare.bench;

import java.io.IOException;

/** Bar 8: what a first visit to each kind of public page brings over the wire. */
final class Weights implements Measure {
    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Bars bars = running.bars();
        for (String page : Statements.pages(running)) {
            PageWeight weight = PageWeight.of(running.http(), running.address(page));
            String name = Statements.nameOf(page);
            bars.atMost("08-html-" + name, weight.htmlBytes() / 1024.0, "KB", 10);
            bars.atMost("08-all-" + name, weight.allBytes() / 1024.0, "KB", 60);
            bars.atMost("08-requests-" + name, weight.requests(), "requests", 8);
            bars.atMost("08-primefaces-" + name, weight.widgetBytes(), "bytes", 0);
        }
    }
}
