package se.skolrutin.history;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down what a transaction tells and writes it as the transaction's last act. So the chains of cases are locked
 * last and briefly, and a batch of the feed costs a handful of statements.
 */
@Component
class Recorder {

    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Recorder(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    void record(Entry entry) {
        transaction.executeWithoutResult(status -> notes().take(entry));
    }

    private Notes notes() {
        Notes notes = (Notes) TransactionSynchronizationManager.getResource(this);
        return notes == null ? new Notes().begun() : notes;
    }

    /** What one transaction has told so far. */
    private class Notes implements TransactionSynchronization {

        private final List<Entry> entries = new ArrayList<>();
        private boolean written;

        Notes begun() {
            TransactionSynchronizationManager.bindResource(Recorder.this, this);
            TransactionSynchronizationManager.registerSynchronization(this);
            return this;
        }

        void take(Entry entry) {
            if (written) {
                ledger.add(List.of(entry));
            } else {
                entries.add(entry);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            ledger.add(entries);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Recorder.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Recorder.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Recorder.this);
        }
    }
}
