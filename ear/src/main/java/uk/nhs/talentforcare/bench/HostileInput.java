package uk.nhs.talentforcare.bench;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What nobody means well, and what should never come back: for the bars and for the tests over HTTP. */
public final class HostileInput {
    /** Parameters that pages read, and some that they should not. */
    private static final List<String> PARAMETERS = List.of(
            "q",
            "page",
            "near",
            "miles",
            "pillar",
            "intention",
            "role",
            "setting",
            "area",
            "sort",
            "type",
            "format",
            "age",
            "audience",
            "language",
            "organisation",
            "item",
            "next",
            "in",
            "id",
            "token",
            "email",
            "password",
            "action",
            "title",
            "jakarta.faces.ViewState");

    /** What is put into them. */
    public static final List<String> VALUES = List.of(
            "<script>alert(1)</script>",
            "' OR 1=1 -- ",
            "1; SELECT SLEEP(5)",
            "\"",
            "\u0000",
            "%00",
            "-1",
            "1000000000000",
            "NaN",
            "a".repeat(2000),
            "#{7*7}${7*7}",
            "${jndi:ldap://localhost/x}",
            "../../../../etc/passwd",
            "\uD83D\uDE00\u202E",
            "\r\nSet-Cookie: a=b",
            "*:* AND (title:\"~^",
            "stateless",
            "99999999999999999999999");

    /** What stands in an address where a number or a slug is expected. */
    private static final List<String> SEGMENTS = List.of(
            "1",
            "-1",
            "abc",
            "%3Cscript%3E",
            "..%2f..%2fWEB-INF%2fweb.xml",
            "%ff%fe",
            "a".repeat(2000),
            "%27",
            "%3b",
            "0");

    /** Addresses that are none of ours, or nearly. */
    public static final List<String> PATHS = List.of(
            "/case-studies/%3Cscript%3E",
            "/get-in?jakarta.faces.ViewState=stateless",
            "/case-studies/x?jakarta.faces.ViewState=1:2",
            "/workspace?jakarta.faces.ViewState=x",
            "/case-studies/..%2f..%2fWEB-INF%2fweb.xml",
            "/case-studies/%00",
            "/case-studies/" + "a".repeat(3000),
            "/case-studies/%ff%fe",
            "/WEB-INF/web.xml",
            "/pages/campaign/home.xhtml",
            "/talks/abc",
            "/talks/99999999999999999999",
            "/demo/mail/../../x",
            "/toolkit/x/files/y/z",
            "/api/v1/case-studies?page=-1",
            "/api/v1/case-studies?pillar=NOTHING",
            "/api/v1/suggest?in=nothing&q=%00",
            "/feeds/case-studies.atom?q=%00",
            "/;jsessionid=x",
            "/openapi/",
            "/metrics/base",
            "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
            "/META-INF/MANIFEST.MF",
            "/openapi?x=%ff",
            "/metrics/../WEB-INF/web.xml");

    private static final int LONGEST_FORM = 6000;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern TRACE =
            Pattern.compile("\\tat (?:uk|org|com|java|jakarta)\\.|Caused by: |SQLSyntaxErrorException|EJBException");
    private static final Pattern BANNER = Pattern.compile("(?i)payara|glassfish|grizzly|mojarra|servlet/\\d");

    private HostileInput() {}

    /** Every parameter with one value, as a query or a form, as long as servers take it. */
    public static String form(String value) {
        return PARAMETERS.stream()
                .map(name -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .transform(form -> form.length() > LONGEST_FORM ? form.substring(0, LONGEST_FORM) : form)
                .replaceAll("%[0-9A-F]?$", "");
    }

    /** An address of a route with something harmless where it varies. */
    public static String plain(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll("1");
    }

    /** The addresses of a route with something hostile where it varies; none if it does not. */
    public static List<String> twisted(String pattern) {
        return pattern.contains("{")
                ? SEGMENTS.stream()
                        .map(segment -> VARIABLE.matcher(pattern).replaceAll(Matcher.quoteReplacement(segment)))
                        .toList()
                : List.of();
    }

    /** Whether an answer shows a stack trace. */
    static boolean traces(HttpResponse<String> answer) {
        return TRACE.matcher(answer.body()).find();
    }

    /** Whether an answer says what software made it. */
    static boolean boasts(HttpResponse<String> answer) {
        return answer.headers().firstValue("Server").isPresent()
                || answer.headers().firstValue("X-Powered-By").isPresent()
                || BANNER.matcher(answer.body()).find();
    }

    /** Whether an answer has a script or a header of the asker's. */
    static boolean echoes(HttpResponse<String> answer) {
        return answer.body().contains("<script>alert(1)</script>")
                || answer.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith("a=b"));
    }

    /** What is wrong with an answer, in words; nothing if it is a page or a clear refusal. */
    public static List<String> harm(HttpResponse<String> answer) {
        List<String> harm = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            harm.add("failed with " + answer.statusCode());
        }
        if (traces(answer)) {
            harm.add("shows a stack trace");
        }
        if (boasts(answer)) {
            harm.add("names the software");
        }
        if (echoes(answer)) {
            harm.add("sends back what was sent");
        }
        return harm;
    }
}
