package se.skolrutin.web;

/** What a person can have shown beside each task, besides what it is, for whom and until when. */
enum TaskColumn {
    STEP("steg"),
    ROUTINE("rutin"),
    ABSENCE("franvaro"),
    HOME("hemmet"),
    LAW("lag"),
    CAME("kom");

    private final String code;

    TaskColumn(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The key of its name. */
    public String key() {
        return "tasks.column." + name().toLowerCase();
    }
}
