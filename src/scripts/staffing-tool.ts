import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { StaffingTool } from '../components/tools/StaffingTool.tsx';

const root = document.getElementById('staffing-tool');
if (root)
  hydrateRoot(root, createElement(StaffingTool, { search: location.search, path: location.pathname }));
