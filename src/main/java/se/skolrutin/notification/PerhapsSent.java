package se.skolrutin.notification;

/** Whether a letter left cannot be known. */
class PerhapsSent extends Exception {

    PerhapsSent(String reason) {
        super(reason);
    }
}
