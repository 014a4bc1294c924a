/**
 * The only script of the search that every page loads: it waits until a reader wants to search, and then fetches the rest.
 * Without scripts the form leads to the providers that match; with them to the search page.
 */
const boxes = [...document.querySelectorAll<HTMLInputElement>('form[role=search] input')];

for (const box of boxes) {
  if (box.form) box.form.action = '/search/';
  const start = (event?: FocusEvent): void => {
    box.removeEventListener('focus', start);
    import('./search.ts').then(
      (search) => search.startSearch(box, event?.relatedTarget),
      // The line may be back when the reader tries again.
      () => box.addEventListener('focus', start),
    );
  };
  box.addEventListener('focus', start);
  // Who comes to the search page with a query has asked already; who typed before this script came has the focus.
  if ((location.search && box.closest('main')) || box === document.activeElement) start();
}

document.addEventListener('keydown', (event) => {
  const box = boxes.at(-1);
  const isTyping = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping || !box) return;
  // Switched off on /accessibility/.
  if (localStorage.getItem('no-slash-key')) return;
  event.preventDefault();
  // On a phone the box is inside the menu.
  if (!box.checkVisibility()) box.closest<HTMLElement>('[popover]')?.showPopover();
  box.focus();
});
