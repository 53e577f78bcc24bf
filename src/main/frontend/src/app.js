import htmx from 'htmx.org/dist/htmx.esm.js';
import { csrf } from './csrf.js';

window.htmx = htmx;

document.addEventListener('htmx:configRequest', event => {
    const { name, value } = csrf();
    event.detail.headers[name] = value;
});

// a refused form comes back as a page with its errors: show it
document.addEventListener('htmx:beforeSwap', event => {
    if ([403, 404, 409, 422].includes(event.detail.xhr.status)) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});

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
    if (event.key === 'Escape') closeMenus();
});
document.addEventListener('click', event => {
    if (!event.target.closest('details.me')) closeMenus();
});

function closeMenus() {
    document.querySelectorAll('details.me[open]').forEach(menu => (menu.open = false));
}

document.querySelector('[data-focus]')?.focus();
