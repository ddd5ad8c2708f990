import { fileURLToPath } from 'node:url';

/** The project's root: sources and compiled output keep the same depth below it. */
export const workspaceFolder = fileURLToPath(new URL('../../../../', import.meta.url));
