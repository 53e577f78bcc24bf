import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const READABLE = 0.55;

/** The pages' own typeface: a label is broken by how wide it is, and which others a device has is not known. */
const TYPEFACE = 'Figtree, sans-serif';

document.querySelectorAll('[data-diagram]').forEach(whenInSight);

/** A diagram that is folded away is drawn when it is unfolded, since only then it has a size. */
function whenInSight(figure) {
    if (figure.clientWidth > 0) return show(figure);
    const observer = new ResizeObserver(() => {
        if (figure.clientWidth === 0) return;
        observer.disconnect();
        show(figure);
    });
    observer.observe(figure);
}

/** Draws the process whose XML the element names, and marks where the case is and has been. */
async function show(figure) {
    const viewer = new NavigatedViewer({
        container: figure,
        textRenderer: { defaultStyle: { fontFamily: TYPEFACE } },
    });
    try {
        const [xml, marks] = await Promise.all([
            text(figure.dataset.xml),
            json(figure.dataset.marks),
            document.fonts.load(`12px ${TYPEFACE}`),
        ]);
        await viewer.importXML(xml);
        mark(viewer, marks, figure.dataset.here);
        frame(viewer, marks);
        tools(figure, viewer);
        keepInSight(figure, viewer, marks);
        figure.dataset.ready = 'yes';
    } catch (problem) {
        figure.replaceChildren(message(figure.dataset.failed));
        console.error(problem);
    }
}

async function text(url) {
    const answer = await fetch(url, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`Expected the diagram at ${url}, got ${answer.status}`);
    return answer.text();
}

async function json(url) {
    return url ? JSON.parse(await text(url)) : { elements: {}, flows: [] };
}

function mark(viewer, marks, here) {
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    Object.entries(marks.elements).forEach(([id, { state, times }]) => {
        if (!registry.get(id)) return;
        const area = registry.get(id).children?.some(child => child.type !== 'label');
        canvas.addMarker(id, area ? `${state}-area` : state);
        if (area) return;
        if (state === 'here') badge(viewer, id, 'diagram-here', here, { top: -14, left: 8 });
        else if (times > 1) badge(viewer, id, 'diagram-count', `${times}×`, { top: -12, right: 14 });
    });
    marks.flows.filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, 'been'));
}

function badge(viewer, id, name, words, position) {
    const html = document.createElement('span');
    html.className = name;
    html.lang = document.documentElement.lang;
    html.textContent = words;
    viewer.get('overlays').add(id, { position, html });
}

/** The whole picture where it can be read, otherwise the part where the case is now. */
function frame(viewer, marks) {
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() >= READABLE) return;
    const registry = viewer.get('elementRegistry');
    const at = interesting(marks.elements, registry) ?? registry.find(element => element.type === 'bpmn:StartEvent');
    if (!at) return;
    const { inner, outer } = canvas.viewbox();
    const width = outer.width / (READABLE + 0.15);
    const height = outer.height / (READABLE + 0.15);
    canvas.viewbox({
        x: Math.max(inner.x - 30, at.x + at.width / 2 - width / 2),
        y: at.y + at.height / 2 - height / 2,
        width,
        height,
    });
}

/** Where the eye should go: what has stopped, else what is going on, else what was done last; never a whole area. */
function interesting(elements, registry) {
    const found = Object.entries(elements)
        .map(([id, { state }]) => ({ state, element: registry.get(id) }))
        .filter(({ element }) => element && !element.children?.some(child => child.type !== 'label'));
    return ['stuck', 'here', 'been'].map(state => found.filter(one => one.state === state).at(-1)?.element).find(Boolean);
}

/** Framed anew when the window changes. */
function keepInSight(figure, viewer, marks) {
    let width = figure.clientWidth;
    new ResizeObserver(() => {
        if (figure.clientWidth === width || figure.clientWidth === 0) return;
        width = figure.clientWidth;
        viewer.get('canvas').resized();
        frame(viewer, marks);
    }).observe(figure);
}

function tools(figure, viewer) {
    const bar = document.getElementById(figure.dataset.tools);
    if (!bar) return;
    const steps = { in: 1, out: -1 };
    bar.hidden = false;
    bar.addEventListener('click', event => {
        const wanted = event.target.closest('[data-zoom]')?.dataset.zoom;
        if (wanted === 'fit') viewer.get('canvas').zoom('fit-viewport', 'auto');
        else if (wanted) viewer.get('zoomScroll').stepZoom(steps[wanted]);
    });
}

function message(words) {
    const paragraph = document.createElement('p');
    paragraph.lang = document.documentElement.lang;
    paragraph.textContent = words;
    paragraph.style.padding = '1rem';
    return paragraph;
}
