package uk.nhs.talentforcare.bench.probe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The addresses that the web application answers; its classes are not on the class path where this is compiled. */
final class RouteList {
    private RouteList() {}

    /** The patterns as names, each with 1. */
    static Map<String, Double> figures() throws ReflectiveOperationException {
        Map<String, Double> patterns = new TreeMap<>();
        Class<?> routes = Class.forName("uk.nhs.talentforcare.shared.Routes");
        for (Object route : (List<?>) routes.getMethod("all").invoke(null)) {
            patterns.put(route.getClass().getMethod("pattern").invoke(route).toString(), 1.0);
        }
        return patterns;
    }
}
