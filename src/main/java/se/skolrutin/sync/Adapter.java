package se.skolrutin.sync;

/** Fetches one kind of things; a run that throws has changed nothing but its own report. */
interface Adapter {

    SourceAdapter kind();

    void run(Reading reading);
}
