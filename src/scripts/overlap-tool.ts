import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { OverlapTool, type OverlapProps } from '../components/tools/OverlapTool.tsx';

const root = document.getElementById('overlap-tool');
// Only the server knows the profile and the day.
const data = document.getElementById('overlap-setting')?.textContent;
if (root && data) {
  const setting = JSON.parse(data) as OverlapProps['setting'];
  hydrateRoot(root, createElement(OverlapTool, { search: location.search, path: location.pathname, setting }));
}
