// Measures what a first visit must load: the JavaScript of the entry and everything it imports statically, gzipped.
// Route chunks are loaded when their page is opened and do not count. Fails above the limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limitKb = 250;
const dist = join(import.meta.dirname, '..', 'dist');

let manifest;
try {
  manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
} catch {
  console.error('There is no build to measure. Run: npm run build -w @constellation/web');
  process.exit(1);
}

const seen = new Set();
const visit = (key) => {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
};
visit('index.html');

const gzipKb = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;
const rows = [...seen].map((key) => ({ file: manifest[key].file, kb: gzipKb(manifest[key].file) }));
rows.sort((a, b) => b.kb - a.kb);
for (const { file, kb } of rows) console.log(`${kb.toFixed(1).padStart(8)} kB  ${file}`);

const total = rows.reduce((sum, row) => sum + row.kb, 0);
console.log(`${total.toFixed(1).padStart(8)} kB  first load, JavaScript, gzip (limit ${limitKb} kB)`);
if (total > limitKb) {
  console.error(
    `The first load is ${(total - limitKb).toFixed(1)} kB over its limit: load something later, or leave it out.`,
  );
  process.exit(1);
}
