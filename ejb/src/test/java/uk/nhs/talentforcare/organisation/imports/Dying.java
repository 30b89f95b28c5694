package uk.nhs.talentforcare.organisation.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database that goes away: at the commit after the given number of commits. */
final class Dying {

    private Dying() {}

    static DataSource after(DataSource real, int commits) {
        AtomicInteger left = new AtomicInteger(commits);
        return (DataSource) Proxy.newProxyInstance(
                Dying.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (left.get() < 0) {
                        throw new SQLNonTransientConnectionException("The database is gone");
                    }
                    return method.getName().equals("getConnection")
                            ? connection(real.getConnection(), left)
                            : call(real, method, arguments);
                });
    }

    private static Connection connection(Connection real, AtomicInteger left) {
        return (Connection) Proxy.newProxyInstance(
                Dying.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && left.decrementAndGet() <= 0) {
                        left.set(-1);
                        throw new SQLNonTransientConnectionException("The database is gone");
                    }
                    return call(real, method, arguments);
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
