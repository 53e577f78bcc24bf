const PATIENCE = 5000;
const RETRY = 30000;

/** Keeps a page's list as it is at the server, and says so where it cannot. */
export function follow() {
    const page = document.querySelector('[data-live]');
    if (page) connect(page, contact(document.getElementById('bruten')));
}

/** The browser connects anew by itself, unless it was refused. */
function connect(page, contact) {
    const source = new EventSource(page.dataset.live);
    source.addEventListener('open', contact.found);
    source.addEventListener('nytt', () => window.htmx.trigger('#lista', 'nytt'));
    source.addEventListener('error', () => {
        contact.lost();
        if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(page, contact), RETRY);
    });
}

/** Short breaks are not worth a word. */
function contact(notice) {
    let waiting;
    return {
        lost() {
            if (waiting) return;
            const since = new Date().toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' });
            waiting = setTimeout(() => {
                notice.textContent = notice.dataset.lost.replace('{0}', since);
                notice.hidden = false;
            }, PATIENCE);
        },
        found() {
            clearTimeout(waiting);
            waiting = undefined;
            notice.hidden = true;
        },
    };
}
