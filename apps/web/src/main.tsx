import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startOperation } from './client/hooks.ts';
import { ViewerQuery } from './features/identity/operations.ts';
import { client, router } from './router.tsx';
import { keepFocus } from './ui/keep-focus.ts';
import { cssVariables, theme } from './ui/theme.ts';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no element #root to render into');

keepFocus();

// The header and nearly every page want it.
startOperation(client, ViewerQuery, {});

createRoot(container).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
