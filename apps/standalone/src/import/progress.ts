import { SingleBar } from 'cli-progress';

/** A progress bar on a terminal, a line now and then elsewhere, so that logs stay readable. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

export function showProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return quietProgress(label, total);
  const bar = new SingleBar({ format: `${label} [{bar}] {percentage} %, {eta_formatted} left`, hideCursor: true });
  bar.start(total, 0);
  return {
    update: (done) => bar.update(Math.min(done, total)),
    stop: () => {
      bar.update(total);
      bar.stop();
    },
  };
}

function quietProgress(label: string, total: number): Progress {
  let next = 0.25;
  return {
    update: (done) => {
      if (total === 0 || done / total < next) return;
      console.error(`${label}: ${Math.floor((done / total) * 100)} %`);
      next = Math.floor((done / total) * 4) / 4 + 0.25;
    },
    stop: () => undefined,
  };
}
