export { sendSignals, Signals } from './signals.ts';
export { SignalStream } from './signal-stream.ts';
export { SignalsModule } from './signals.module.ts';
