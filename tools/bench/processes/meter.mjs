// Loaded first into every process that is measured: says what it has used so far, and ends with whoever started it.
process.on('message', (message) => {
  if (message !== 'usage') return;
  const { user, system } = process.cpuUsage();
  process.send({ usage: { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 } });
});
process.on('disconnect', () => process.exit(0));
