import { createForm } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import flatpickr from 'flatpickr';
import { Swedish } from 'flatpickr/dist/l10n/sv.js';
import { csrf } from './csrf.js';

const PAUSE = 900;

if (document.documentElement.lang === 'sv') flatpickr.localize(Swedish);
document.querySelectorAll('form[data-form]').forEach(frame => {
    frame.addEventListener('submit', event => holdBack(event, frame), { capture: true });
    show(frame).catch(problem => fail(frame, problem));
});

/** A form that is not there yet would be sent without answers. */
function holdBack(event, frame) {
    if (frame.dataset.ready) return;
    event.preventDefault();
    event.stopImmediatePropagation();
}

function fail(frame, problem) {
    const sentence = document.createElement('p');
    sentence.className = 'error';
    sentence.lang = document.documentElement.lang;
    sentence.setAttribute('role', 'alert');
    sentence.textContent = frame.dataset.failed;
    frame.querySelector('[data-form-fields]').replaceChildren(sentence);
    console.error(problem);
}

/** Puts the task's form into the page; what is written is kept as a draft and sent with the plain form around it. */
async function show(frame) {
    const container = frame.querySelector('[data-form-fields]');
    const answer = await fetch(frame.dataset.form, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`Expected the form at ${frame.dataset.form}, got ${answer.status}`);
    const { schema, data } = await answer.json();
    container.replaceChildren();
    const form = await createForm({ container, schema, data });
    const words = frame.dataset;
    speak(form, words);
    tidy(container, words);
    new MutationObserver(() => tidy(container, words)).observe(container, { childList: true, subtree: true });
    refusals(frame, form, schema);
    const draft = drafts(frame, form);
    frame.addEventListener('submit', event => send(event, frame, form, draft), { capture: true });
    frame.dataset.ready = 'yes';
}

/** The validator's sentences in the page's language. */
function speak(form, words) {
    const validator = form.get('validator');
    const original = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (field, value) => original(field, value).map(sentence => translated(sentence, words));
}

function translated(sentence, words) {
    const number = sentence.match(/(-?\d+(?:\.\d+)?)\.?$/)?.[1] ?? '';
    if (sentence === 'Field is required.') return words.required;
    if (sentence.includes('minimum length')) return words.minLength.replace('{0}', number);
    if (sentence.includes('maximum length')) return words.maxLength.replace('{0}', number);
    if (sentence.includes('minimum value')) return words.min.replace('{0}', number);
    if (sentence.includes('maximum value')) return words.max.replace('{0}', number);
    if (sentence.includes('email')) return words.email;
    if (sentence.includes('phone')) return words.phone;
    if (sentence.startsWith('Value') || sentence.startsWith('Please select a valid value')) return words.number;
    return sentence;
}

/** What form-js leaves in English or unsaid for those who listen to the page. */
function tidy(container, words) {
    const labels = { Increment: words.more, Decrement: words.less };
    container.querySelectorAll('[aria-label="Increment"], [aria-label="Decrement"]').forEach(button => {
        button.setAttribute('aria-label', labels[button.getAttribute('aria-label')]);
    });
    container.querySelectorAll('[placeholder="Search"]').forEach(input => (input.placeholder = words.search));
    container.querySelectorAll('.fjs-form-field-error').forEach(error => {
        const field = error.closest('.fjs-form-field');
        field?.querySelectorAll('input, textarea, select').forEach(input => input.setAttribute('aria-invalid', 'true'));
    });
}

/** Shows what the server refused beside the fields it refused. */
function refusals(frame, form, schema) {
    const refused = [...frame.querySelectorAll('[data-field]')];
    if (refused.length === 0) return;
    const ids = Object.fromEntries(fields(schema.components).map(field => [field.key, field.id]));
    const errors = {};
    refused.forEach(item => (errors[ids[item.dataset.field]] ??= []).push(item.textContent.trim()));
    form._setState({ errors });
}

function fields(components = []) {
    return components.flatMap(component => [component, ...fields(component.components)]);
}

function drafts(frame, form) {
    const status = frame.querySelector('[data-draft-status]');
    const state = { timer: undefined, running: Promise.resolve(), stopped: false, kept: text(form) };
    form.on('changed', () => {
        if (text(form) === state.kept) return;
        clearTimeout(state.timer);
        state.timer = setTimeout(() => save(frame, form, status, state), PAUSE);
    });
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden' && state.timer) save(frame, form, status, state);
    });
    return state;
}

function save(frame, form, status, state) {
    clearTimeout(state.timer);
    state.timer = undefined;
    if (state.stopped) return;
    state.kept = text(form);
    state.running = state.running.then(() => put(frame, form, status));
}

async function put(frame, form, status) {
    const { name, value } = csrf();
    try {
        const answer = await fetch(frame.dataset.draft, {
            method: 'POST',
            credentials: 'same-origin',
            keepalive: true,
            headers: { 'Content-Type': 'application/json', [name]: value },
            body: text(form),
        });
        status.textContent = answer.ok ? await answer.text() : frame.dataset.notSaved;
    } catch {
        status.textContent = frame.dataset.notSaved;
    }
}

/** What is written right now, also what is not valid yet. */
function text(form) {
    return JSON.stringify(form._getState().data);
}

function send(event, frame, form, draft) {
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
        requestAnimationFrame(() => requestAnimationFrame(() => firstError(frame)));
        return;
    }
    clearTimeout(draft.timer);
    draft.stopped = true;
    frame.elements.answers.value = JSON.stringify(data);
}

function firstError(frame) {
    const error = frame.querySelector('.fjs-form-field-error');
    const field = error?.closest('.fjs-form-field');
    const input = field?.querySelector('input:not([type=hidden]), textarea, select, [tabindex="0"]');
    (input ?? error)?.focus();
    field?.scrollIntoView({ block: 'center' });
}
