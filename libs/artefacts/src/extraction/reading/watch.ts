import { workerData } from 'node:worker_threads';

const { memoryBytes, deadline } = workerData as { memoryBytes: number; deadline: number };

// The heap limit does not cover buffers, and unpacking makes many of them. The deadline is normally kept by the parent;
// here it is for a parent that was killed and left this process behind.
setInterval(() => {
  if (process.memoryUsage.rss() > memoryBytes || Date.now() > deadline) process.kill(process.pid, 'SIGKILL');
}, 20);
