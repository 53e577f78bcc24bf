/** By key, as the row was when it was chosen: what has become of it since is for the server to say. */
const chosen = new Map();

/** Choosing several tasks of a list; what is chosen stays so while the list is kept as it is at the server. */
export function choose() {
    const bar = document.getElementById('valda');
    if (!bar) return;
    document.addEventListener('change', event => {
        if (event.target.matches('[data-all]')) all(event.target);
        else if (event.target.form === bar) note(event.target);
        else return;
        tell(bar);
    });
    bar.addEventListener('reset', () => setTimeout(() => clear(bar)));
    document.addEventListener('htmx:afterSettle', () => restore(bar));
    window.addEventListener('pageshow', () => {
        boxes().forEach(note);
        restore(bar);
    });
    restore(bar);
}

function boxes(within = document) {
    return [...within.querySelectorAll('.tick input')];
}

function note(box) {
    if (box.checked) {
        chosen.set(box.id, chosen.get(box.id) ?? box.value);
        return;
    }
    chosen.delete(box.id);
    box.value = box.dataset.now ?? box.value;
}

function all(box) {
    boxes(box.closest('.group')).forEach(each => {
        each.checked = box.checked;
        note(each);
    });
}

function clear(bar) {
    chosen.clear();
    tell(bar);
}

/** What has left the list is no longer chosen, which is said. */
function restore(bar) {
    const before = chosen.size;
    [...chosen.keys()].filter(id => !document.getElementById(id)).forEach(id => chosen.delete(id));
    chosen.forEach((value, id) => {
        const box = document.getElementById(id);
        box.checked = true;
        box.dataset.now ??= box.value;
        box.value = value;
    });
    document.querySelectorAll('[data-choosing]').forEach(part => (part.hidden = false));
    tell(bar, before - chosen.size);
}

function tell(bar, gone = 0) {
    document.querySelectorAll('[data-all]').forEach(box => {
        const group = boxes(box.closest('.group'));
        const ticked = group.filter(each => each.checked).length;
        box.checked = ticked > 0 && ticked === group.length;
        box.indeterminate = ticked > 0 && ticked < group.length;
    });
    const status = document.getElementById('valda-antal');
    const count = status.dataset.count.replace('{0}', chosen.size);
    bar.querySelector('[data-count]').textContent = count;
    const said = gone > 0 ? `${count}. ${status.dataset.gone.replace('{0}', gone)}` : count;
    if (status.textContent !== said && (status.textContent || chosen.size)) status.textContent = said;
}
