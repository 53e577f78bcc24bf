import htmx from 'htmx.org/dist/htmx.esm.js';
import { attach } from './attach.js';
import { choose } from './choose.js';
import { csrf } from './csrf.js';
import { follow } from './live.js';

window.htmx = htmx;

document.addEventListener('htmx:configRequest', event => {
    const { name, value } = csrf();
    event.detail.headers[name] = value;
});

// a refused form comes back as a page with its errors: show it, and the whole page where it has not the part asked for
document.addEventListener('htmx:beforeSwap', event => {
    const { detail } = event;
    if (![403, 404, 409, 422].includes(detail.xhr.status)) return;
    detail.shouldSwap = true;
    detail.isError = false;
    const part = detail.requestConfig.elt.getAttribute('hx-select');
    const page = new DOMParser().parseFromString(detail.serverResponse, 'text/html');
    if (part && !page.querySelector(part)) {
        detail.target = document.getElementById('innehall');
        detail.selectOverride = '#innehall';
        detail.swapOverride = 'outerHTML';
    }
});

// what could not be sent stays in its form, and the form says so
['htmx:sendError', 'htmx:responseError'].forEach(failure =>
    document.addEventListener(failure, event => {
        const form = event.detail.requestConfig.elt.closest('form[hx-post]');
        if (!form || form.querySelector('[data-unsent]')) return;
        const sentence = document.createElement('p');
        sentence.className = 'error';
        sentence.dataset.unsent = 'yes';
        sentence.setAttribute('role', 'alert');
        sentence.textContent = document.body.dataset.unsent;
        form.append(sentence);
    }),
);

document.addEventListener('htmx:beforeRequest', event => {
    event.target.querySelectorAll('[data-unsent]').forEach(sentence => sentence.remove());
});

// a part that has something to say takes the focus, which its button has lost
document.addEventListener('htmx:afterSettle', event => focusIn(event.target));

// a second press while the first is on its way does nothing
document.addEventListener('submit', event => {
    if (event.defaultPrevented || event.target.hasAttribute('hx-post')) return;
    if (event.target.dataset.sent) {
        event.preventDefault();
        return;
    }
    event.target.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
});

window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
    document.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
});

// menus close on Escape and when the focus leaves them
document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelector('details.me[open] summary')?.focus();
    closeMenus();
});
['click', 'focusin'].forEach(turned =>
    document.addEventListener(turned, event => {
        if (!event.target.closest('details.me')) closeMenus();
    }),
);

function closeMenus() {
    document.querySelectorAll('details.me[open]').forEach(menu => (menu.open = false));
}

function focusIn(part) {
    part.querySelector?.('[data-focus]')?.focus();
}

focusIn(document);
follow();
choose();
attach();
