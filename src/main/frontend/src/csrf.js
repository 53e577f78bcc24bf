/** The header that proves a request comes from our own page. */
export function csrf() {
    const meta = document.querySelector('meta[name=csrf]');
    return { name: meta?.dataset.header ?? 'X-CSRF-TOKEN', value: meta?.content ?? '' };
}
