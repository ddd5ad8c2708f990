// Makes a fresh or changed clone ready: node tools/ensure-install.mjs [--web] [--chromium] [--redis] [--pgbouncer].
import { ensurePackages, ensureWeb } from './lib/install.mjs';
import { Advice, ensureChromium, ensurePgBouncer, ensureRedisServer } from './lib/system.mjs';

const steps = {
  '--web': ensureWeb,
  '--chromium': ensureChromium,
  '--redis': ensureRedisServer,
  '--pgbouncer': ensurePgBouncer,
};
const wanted = process.argv.slice(2);

try {
  const unknown = wanted.filter((word) => !Object.hasOwn(steps, word));
  if (unknown.length > 0) throw new Advice(`Unknown: ${unknown.join(' ')}. Known: ${Object.keys(steps).join(' ')}.`);
  ensurePackages();
  for (const word of wanted) steps[word]();
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
