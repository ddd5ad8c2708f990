import { DataSource } from 'typeorm';
import { runCommand } from './command.ts';
import { loadDemo } from './demo/load-demo.ts';

// Loads the demo content into an installation of separate processes; `npm start` does so by itself.
await runCommand('demo', async ({ app, settings, logger }) => {
  await loadDemo({ settings, logger, dataSource: app.get(DataSource), stopping: new AbortController().signal });
  console.log('The demo content is there.');
});
