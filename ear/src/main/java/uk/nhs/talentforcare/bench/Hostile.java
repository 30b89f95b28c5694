package uk.nhs.talentforcare.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Bar 16: asks every address for what nobody means well, as a visitor, and counts what should not come back. */
final class Hostile implements Measure {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private long asked;
    private long failures;
    private long traces;
    private long banners;
    private long echoes;

    @Override
    public void take(Running running) throws IOException, InterruptedException {
        Map<String, Double> routes = new TreeMap<>(running.probe("what=routes"));
        for (String pattern : routes.keySet()) {
            for (String value : HostileInput.VALUES) {
                String path = HostileInput.plain(pattern);
                ask(running, path + "?" + HostileInput.form(value), null);
                ask(running, path, HostileInput.form(value));
            }
            for (String address : HostileInput.twisted(pattern)) {
                ask(running, address, null);
            }
        }
        for (String address : HostileInput.PATHS) {
            ask(running, address, null);
        }
        Bars bars = running.bars();
        bars.measured("16-hostile-requests", asked, "requests");
        bars.atMost("16-failures", failures, "answers-of-500", 0);
        bars.atMost("16-traces", traces, "stack-traces", 0);
        bars.atMost("16-banners", banners, "version-banners", 0);
        bars.atMost("16-echoes", echoes, "scripts-echoed", 0);
        new Wapiti().take(running);
    }

    private void ask(Running running, String address, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(running.application().settings().url() + address))
                .timeout(PATIENCE);
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = running.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        asked++;
        failures += answer.statusCode() >= 500 ? 1 : 0;
        traces += HostileInput.traces(answer) ? 1 : 0;
        banners += HostileInput.boasts(answer) ? 1 : 0;
        echoes += HostileInput.echoes(answer) ? 1 : 0;
        if (answer.statusCode() >= 500) {
            System.err.println("answered " + answer.statusCode() + ": " + (body == null ? "GET " : "POST ")
                    + address.substring(0, Math.min(200, address.length())));
        }
    }
}
