import { parseArgs } from 'node:util';
import { PlatformOperatorService } from '@constellation/identity';
import { UnitOfWork } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { runCommand, UsageError } from './command.ts';

const usage = 'npm run operator -- --email you@example.org --name "Your Name"';

function readArguments(): { email: string; name: string } {
  try {
    const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
    if (values.email && values.name) return { email: values.email, name: values.name };
  } catch {
    // An option it does not know is answered like a missing one.
  }
  throw new UsageError(usage);
}

await runCommand('operator', async ({ app }) => {
  const about = readArguments();
  try {
    const link = await app.get(UnitOfWork).run((tx) => app.get(PlatformOperatorService).make(tx, about));
    console.log(
      `${about.name} is a platform operator. This link signs in once, until ${link.expiresAt.toISOString()}:\n${link.link}`,
    );
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(`${error.message}\n\n${usage}`);
    throw error;
  }
});
