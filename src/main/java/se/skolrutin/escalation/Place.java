package se.skolrutin.escalation;

/** A stage with the ladder's step at it, whose measures have their time. */
public record Place(Stage stage, int step) {

    /** True where that kind of task is among its measures. */
    public boolean does(String task) {
        return stage.tasks().contains(task);
    }
}
