/**
 * The comparison, made live: what is ticked goes on the list of questions and into the address at once, and the buttons that are of
 * use only with a script appear. Nothing is stored on the device.
 */
const all = <T extends HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
const boxes = all<HTMLInputElement>('.ask input');
const items = all('[data-ask]');
const lists = all('#ask-list > *');

function update(): void {
  const asks = items.flatMap((item) => {
    const ask = item.dataset['ask'] ?? '';
    // What is asked of all at once has no box in the table.
    const box = boxes.find(({ value }) => value === ask);
    if (box) item.hidden = !box.checked;
    return item.hidden ? [] : ask;
  });
  for (const list of lists) list.hidden = !list.querySelector('li:not([hidden])');
  for (const empty of all('.list-empty')) empty.hidden = asks.length > 0;
  const keep = (address: string): string => {
    const url = new URL(address);
    url.searchParams.delete('ask');
    for (const ask of asks) url.searchParams.append('ask', ask);
    return url.href;
  };
  history.replaceState(null, '', keep(location.href));
  for (const link of all<HTMLAnchorElement>('.compare a[href*="?p="]')) link.href = keep(link.href);
}

const list = (): string =>
  lists
    .filter(({ hidden }) => !hidden)
    .map(({ innerText }) => innerText)
    .join('\n\n');

for (const button of all<HTMLButtonElement>('[data-do]')) {
  button.hidden = false;
  button.onclick = () => {
    const act = button.dataset['do'];
    if (act === 'print') return print();
    void navigator.clipboard.writeText(act === 'list' ? list() : location.href).then(() => {
      button.textContent = 'Copied';
    });
  };
}

document.addEventListener('change', ({ target }) => {
  const { name, value, checked } = target as HTMLInputElement;
  if (name !== 'ask') return;
  for (const box of boxes) if (box.value === value) box.checked = checked;
  update();
});

document.querySelector<HTMLFormElement>('.jump')?.addEventListener('submit', (event) => {
  const slug = document.querySelector<HTMLSelectElement>('.jump select')?.value ?? '';
  event.preventDefault();
  document.querySelector<HTMLElement>(`#of-${slug} a`)?.focus();
});

/** Only what scrolls is a stop of the keyboard. */
for (const region of all('.scroller'))
  new ResizeObserver(() => {
    region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
  }).observe(region);
export {};
