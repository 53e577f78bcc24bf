package se.skolrutin.installation;

/** The data folder cannot be used as it is; the action says what to do about it. */
public class DataFolderUnusable extends RuntimeException {

    private final String action;

    public DataFolderUnusable(String problem, String action) {
        super(problem);
        this.action = action;
    }

    String action() {
        return action;
    }
}
