/** Says at once that a file is larger than what is taken: it need not be sent to learn that. */
export function attach() {
    document.addEventListener('change', event => {
        const input = event.target;
        if (!input.matches('input[type=file][data-largest]')) return;
        const tooBig = [...input.files].some(file => file.size > Number(input.dataset.largest));
        input.setCustomValidity(tooBig ? input.dataset.toobig : '');
        if (tooBig) input.reportValidity();
    });
}
