import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import './style/rows.css';
import './style/no-script.css';
import './style/print.css';
import './kit/button.css';
import { sendAllHeld } from './api/held.ts';
import { askAgain } from './api/question.ts';
import { startElder } from './device/elder.ts';
import { startLayout } from './device/layout.ts';
import { startPrinting } from './device/printing.ts';
import { router } from './routes.tsx';
import { onLocale, startLocale } from './speech/locale.ts';

startLocale();
startElder();
startLayout();
startPrinting();
window.addEventListener('pagehide', () => void sendAllHeld());
// Titles and values come from the server in one language.
onLocale(() => askAgain());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
