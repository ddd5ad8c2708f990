export { runUntilStopped, requireFreePort, type Lifecycle } from './lifecycle.ts';
export { runProcess, type ProcessContext } from './run-process.ts';
