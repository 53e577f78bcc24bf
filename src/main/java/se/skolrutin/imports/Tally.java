package se.skolrutin.imports;

/** What became of rows that were taken in. */
public record Tally(long created, long changed, long unchanged) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(created + more.created, changed + more.changed, unchanged + more.unchanged);
    }
}
