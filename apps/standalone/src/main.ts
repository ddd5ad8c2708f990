import { parseArgs } from 'node:util';
import { requireFreePort, runProcess } from '@constellation/platform/process';
import { beginAgain, openDatabase } from './database.ts';
import { loadDemo } from './demo/load-demo.ts';
import { openProductData, startProduct } from './product.ts';
import { welcome } from './welcome.ts';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

await runProcess('standalone', async ({ settings, logger, onStop, stopping }) => {
  if (values.fresh) await beginAgain(settings, logger);
  const database = await openDatabase(settings, logger);
  onStop('PostgreSQL', () => database.stop());
  stopping.throwIfAborted();
  await requireFreePort(settings.http.host, settings.http.port);
  const running = settings.withDatabaseUrl(database.url);
  const dataSource = await openProductData(running, logger, 'constellation');
  onStop('the database connections', () => dataSource.destroy());
  stopping.throwIfAborted();
  // Before the processes start: their jobs would compete with it for the same two or four cores.
  if (running.signIn.demo) await loadDemo({ settings: running, logger, dataSource, stopping });
  stopping.throwIfAborted();
  const product = await startProduct(running, logger, dataSource);
  onStop('Constellation', () => product.close());
  stopping.throwIfAborted();
  await product.listen();
  console.log(welcome(running));
});
