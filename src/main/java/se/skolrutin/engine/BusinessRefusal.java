package se.skolrutin.engine;

/** A worker's refusal that the process itself knows how to go on from: it becomes a BPMN error. */
public class BusinessRefusal extends Exception {

    private final String errorCode;

    public BusinessRefusal(String errorCode, String message) {
        super(message);
        this.errorCode = errorCode;
    }

    /** The error code that a boundary event in BPMN catches. */
    public String errorCode() {
        return errorCode;
    }
}
