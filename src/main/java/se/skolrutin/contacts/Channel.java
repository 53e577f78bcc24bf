package se.skolrutin.contacts;

/** How a contact was made. */
public enum Channel {
    PHONE("telefon", "Telefon"),
    TALK("samtal", "Samtal"),
    SMS("sms", "Sms"),
    EMAIL("e-post", "E-post"),
    LETTER("brev", "Brev"),
    PLATFORM("larplattform", "Lärplattform"),
    MEETING("mote", "Möte"),
    HOME_VISIT("besok", "Hembesök"),
    OTHER("annat", "Annat");

    private final String code;
    private final String label;

    Channel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    /** What a page calls it. */
    public String label() {
        return label;
    }

    /** The channel a form names; anything unknown is OTHER. */
    public static Channel ofCode(String code) {
        for (Channel channel : values()) {
            if (channel.code.equals(code)) {
                return channel;
            }
        }
        return OTHER;
    }
}
