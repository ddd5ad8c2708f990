// Loaded first into every process that is measured: says what it has used so far, and once more at its end. It ends with
// whoever started it.
function usage() {
  const { user, system } = process.cpuUsage();
  return { usage: { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 } };
}

process.on('message', (message) => {
  if (message === 'usage') process.send(usage());
});
process.on('disconnect', () => process.exit(0));
process.on('exit', () => {
  if (process.connected) process.send(usage());
});
