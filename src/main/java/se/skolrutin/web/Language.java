package se.skolrutin.web;

import java.util.Locale;

/** A language the pages can be read in; the first is what they are in where nobody has chosen. */
enum Language {
    SV(Locale.of("sv", "SE")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As a page says which language a part of it is in. */
    String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** The one of that locale; Swedish where the pages are not to be had in it. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.locale.getLanguage()) ? EN : SV;
    }
}
