import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { OverlapTool, type OverlapProps } from '../components/tools/OverlapTool.tsx';

const root = document.getElementById('overlap-tool');
if (root) {
  // Only the server knows the profile and the day.
  const setting = JSON.parse(root.dataset['setting'] ?? '') as OverlapProps['setting'];
  hydrateRoot(
    root,
    createElement(OverlapTool, { search: location.search, path: location.pathname, setting }),
  );
}
