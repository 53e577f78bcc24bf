package se.skolrutin.sync;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Lets one run at a time, whichever process it is in. The lock is a connection's, and so falls with the process that is
 * killed.
 */
@Component
class OneAtATime {

    static final long LOCK = 0x534b4f4c53595300L;

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /** Does it, or nothing where somebody else is at it. */
    void run(Runnable work) {
        try (var connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                try {
                    work.run();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("one run at a time", null, e);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
