import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { Surroundings } from './ui/surroundings.tsx';
import './frame.css';

// Without StrictMode: it would open the journal of this computer twice.
createRoot(document.getElementById('root')!).render(
  <Surroundings>
    <ErrorBoundary><App /></ErrorBoundary>
  </Surroundings>,
);
