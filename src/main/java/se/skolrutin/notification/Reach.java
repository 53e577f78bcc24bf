package se.skolrutin.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which members of staff no mail gets through to, until one does or their address is another. */
@Component
class Reach {

    private static final String REFUSED = """
            insert into refused_address (staff_id, address, refused_at)
            select id, :address, :now from staff where id = :staff
            on conflict (staff_id) do update set address = excluded.address, refused_at = excluded.refused_at
            """;

    private static final String STILL_REFUSED = """
            select r.address from refused_address r
            join staff s on s.id = r.staff_id and btrim(s.email) = r.address
            where r.staff_id = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Reach(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void refused(Recipient to, String address) {
        if (to.kind() == Recipient.Kind.STAFF) {
            jdbc.sql(REFUSED)
                    .param("staff", to.id())
                    .param("address", address)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    void reached(Recipient to) {
        jdbc.sql("delete from refused_address where staff_id = ?")
                .param(to.id())
                .update();
    }

    Optional<String> refusedAddress(UUID staffId) {
        return jdbc.sql(STILL_REFUSED).param(staffId).query(String.class).optional();
    }
}
