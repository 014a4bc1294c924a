/**
 * The switch on /accessibility/ for the one key that works without another (WCAG 2.2, 2.1.4): who speaks to the computer can
 * switch it off. Nothing is kept on the device until then.
 */
const name = 'no-slash-key';
const label = document.getElementById('slash-key');
const box = label?.querySelector('input');

if (label && box) {
  box.checked = localStorage.getItem(name) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(name);
    else localStorage.setItem(name, '1');
  });
  label.hidden = false;
}
