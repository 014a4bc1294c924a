import styles from '../styles/search.css?url';
import { runPage } from './search/page.ts';
import { runPanel } from './search/panel.ts';

/** Brings one search box to life; `from` is where the reader was, and where Escape leads back to. */
export function startSearch(box: HTMLInputElement, from?: EventTarget | null): void {
  if (!document.querySelector(`link[href="${styles}"]`)) {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = styles;
    document.head.append(sheet);
  }
  const page = document.getElementById('search-results');
  if (page && box.closest('main')) runPage(box, page);
  else runPanel(box, from instanceof HTMLElement ? from : null);
}
