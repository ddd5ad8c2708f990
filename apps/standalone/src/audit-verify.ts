import { auditHeads, findAuditBreaks, type AuditBreak, type AuditHead } from '@constellation/platform/audit';
import { UnitOfWork } from '@constellation/platform/db';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CommandFailed, runCommand, UsageError } from './command.ts';

const usage = `npm run audit:verify                      goes through the audit log of every organisation, names every break, and ends with
                                          1 when there is one
  -- --save FILE      writes down where each chain ends now; keep the file where who can write to the database cannot
  -- --against FILE   sees as well that the log still holds everything that FILE saw: without it, nobody can tell that the last entries
                      of a chain were removed together with the note of its end`;

const words = {
  changed: 'it is not what was written',
  missing: 'it is missing',
  'not-linked': 'it does not follow the one before it',
  'end-differs': 'the chain ends here, and its head says otherwise',
  'head-missing': 'the head of its chain is missing',
  'differs-from-kept': 'the log is not the one that the file saw',
} as const satisfies Record<AuditBreak['kind'], string>;

const keptHeads = z.array(
  z.object({ organisationId: z.uuid(), entries: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

await runCommand('audit:verify', async ({ app }) => {
  const { save, against } = readArguments();
  const kept = against === undefined ? [] : await readHeads(against);
  await app.get(UnitOfWork).look(async (database) => {
    const breaks = findAuditBreaks(database, kept);
    let found = 0;
    let next = await breaks.next();
    for (; !next.done; next = await breaks.next()) {
      const { organisationId, number, kind } = next.value;
      console.log(`${organisationId} entry ${number}: ${words[kind]}`);
      found += 1;
    }
    const { chains, entries } = next.value;
    const seen = `${entries} ${entries === 1 ? 'entry' : 'entries'} of ${chains} ${chains === 1 ? 'organisation' : 'organisations'}`;
    if (found > 0) {
      throw new CommandFailed(
        `The audit log is broken in ${found === 1 ? 'one place' : `${found} places`} (${seen} read). Compare it with a backup: nothing here mends it.`,
      );
    }
    if (save !== undefined) await writeFile(save, `${JSON.stringify(await auditHeads(database), null, 1)}\n`);
    console.log(`The audit log holds: ${seen} read, no break.`);
  });
});

function readArguments(): { readonly save: string | undefined; readonly against: string | undefined } {
  try {
    const { values } = parseArgs({ options: { save: { type: 'string' }, against: { type: 'string' } } });
    return { save: values.save, against: values.against };
  } catch {
    throw new UsageError(usage);
  }
}

async function readHeads(file: string): Promise<readonly AuditHead[]> {
  try {
    return keptHeads.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read as a file of --save: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
