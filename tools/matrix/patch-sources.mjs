// Loaded before the TypeScript loader: hands out the sources named in MATRIX_PATCHES with pieces of them replaced, so that a
// filter can be taken out of one reader without touching a file.
import { register } from 'node:module';

register('./patch-sources-hook.mjs', import.meta.url, { data: JSON.parse(process.env.MATRIX_PATCHES ?? '[]') });
