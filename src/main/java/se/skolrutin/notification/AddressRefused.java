package se.skolrutin.notification;

/** A letter surely did not leave, because there is nobody at its address; another try would be the same. */
final class AddressRefused extends NotSent {

    private final String address;

    AddressRefused(String reason, String address) {
        super(reason, false);
        this.address = address;
    }

    String address() {
        return address;
    }
}
