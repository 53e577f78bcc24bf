package se.skolrutin.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The one table every broker appends to. A row that is there already stays as it is. The driver is named outright,
 * because the broker loads this jar apart from its own.
 */
class RecordTable implements AutoCloseable {

    private static final String INSERT = """
            insert into engine_record (partition_id, position, recorded_at, value_type, intent, key, value)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict do nothing""";
    private static final String DATA_EXCEPTION = "22";

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Connection connection;

    RecordTable(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Appends the rows in one transaction and wakes whoever listens. May be repeated.
     *
     * @throws SQLException where the database is away
     */
    void append(List<RecordRow> rows) throws SQLException {
        Connection open = open();
        try {
            insert(open, rows);
        } catch (SQLException e) {
            rollBack(open);
            if (!isData(e)) {
                close();
                throw e;
            }
            insertOneByOne(open, rows);
        }
    }

    private static void insert(Connection open, List<RecordRow> rows) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement(INSERT)) {
            for (RecordRow row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement notify = open.prepareStatement("select pg_notify('engine_record', '')")) {
            notify.execute();
        }
        open.commit();
    }

    /** A value the database cannot read must not stop the log: its row is kept without it. */
    private static void insertOneByOne(Connection open, List<RecordRow> rows) throws SQLException {
        for (RecordRow row : rows) {
            try {
                insert(open, List.of(row));
            } catch (SQLException e) {
                rollBack(open);
                if (!isData(e)) {
                    throw e;
                }
                insert(open, List.of(row.unreadable()));
            }
        }
    }

    private static void bind(PreparedStatement insert, RecordRow row) throws SQLException {
        insert.setInt(1, row.partitionId());
        insert.setLong(2, row.position());
        insert.setTimestamp(3, new Timestamp(row.recordedAt()));
        insert.setString(4, row.valueType());
        insert.setString(5, row.intent());
        insert.setLong(6, row.key());
        insert.setString(7, row.value());
    }

    private static boolean isData(SQLException e) {
        for (Throwable cause = e; cause instanceof SQLException sql; cause = sql.getNextException()) {
            if (sql.getSQLState() != null && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }

    private static void rollBack(Connection open) {
        try {
            open.rollback();
        } catch (SQLException alreadyBroken) {
            // the next use of the connection fails and opens another
        }
    }

    private Connection open() throws SQLException {
        Connection current = connection;
        if (current == null || current.isClosed()) {
            current = new Driver().connect(withBatching(url), credentials());
            current.setAutoCommit(false);
            connection = current;
        }
        return current;
    }

    private Properties credentials() {
        Properties credentials = new Properties();
        credentials.setProperty("user", user);
        credentials.setProperty("password", password);
        return credentials;
    }

    /** A database that has gone without a word would otherwise be waited for until the network gives up, which is long. */
    private static String withBatching(String url) {
        String separator = url.contains("?") ? "&" : "?";
        return url + separator + "reWriteBatchedInserts=true&ApplicationName=skolrutin-exporter&tcpKeepAlive=true"
                + "&connectTimeout=10&socketTimeout=60";
    }

    @Override
    public void close() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try {
                current.close();
            } catch (SQLException alreadyGone) {
                // nothing left to close
            }
        }
    }
}
