import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../lib/install.mjs';

/** The separate processes there are. */
export type ProcessName = 'api' | 'worker' | 'indexer';

/** What a process says of itself on `/readyz`; null when it does not answer. */
export type Readiness = { readonly status: number; readonly dependencies: Readonly<Record<string, string>> } | null;

/** For how long a process may take until it is ready; machines that run tests are busy. */
const startMs = 120_000;

/** One process of the product, started from its sources as `npx nx run NAME:serve` does, and started again at the same port. */
export class ProductProcess {
  #child: ChildProcess | undefined;
  #asked = false;
  #log: FileHandle | undefined;

  constructor(
    readonly name: ProcessName,
    readonly port: number,
    private readonly about: {
      readonly environment: Readonly<Record<string, string>>;
      readonly logFile: string;
      /** Told when the process ends without having been asked to. */
      readonly onDeath: (message: string) => void;
    },
  ) {}

  /** As people would find it in a list of processes. */
  get label(): string {
    return `${this.name} at port ${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /**
   * Starts it without waiting until it is ready.
   * @param more settings of this start beside those it always has
   */
  async launch(more: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.#child) throw new Error(`The ${this.label} runs already.`);
    this.#log ??= await open(this.about.logFile, 'a');
    const variable = this.name === 'api' ? 'PORT' : `${this.name.toUpperCase()}_PORT`;
    const child = spawn(
      process.execPath,
      [
        ...['--enable-source-maps', '--no-warnings', '--import', './tools/lib/stop-with-parent.mjs'],
        ...['--import', '@swc-node/register/esm-register', `apps/${this.name}/src/main.ts`],
      ],
      {
        cwd: root,
        env: {
          PATH: process.env['PATH'] ?? '/usr/bin:/bin',
          TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
          ...this.about.environment,
          ...more,
          [variable]: String(this.port),
        },
        // The channel closes when this process is gone, however it ended.
        stdio: ['ignore', this.#log.fd, this.#log.fd, 'ipc'],
      },
    );
    this.#asked = false;
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#child = undefined;
      if (!this.#asked) this.about.onDeath(`The ${this.label} ended by itself (${signal ?? `code ${code}`}).`);
    });
  }

  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.launch(more);
    await this.untilReady();
  }

  /** @throws when it ends before it is ready, or is not in good time */
  async untilReady(): Promise<void> {
    const deadline = Date.now() + startMs;
    while ((await this.readiness())?.status !== 200) {
      if (!this.#child) throw new Error(`The ${this.label} ended before it was ready: see ${this.about.logFile}.`);
      if (Date.now() > deadline) throw new Error(`The ${this.label} is not ready: see ${this.about.logFile}.`);
      await sleep(50);
    }
  }

  async readiness(): Promise<Readiness> {
    try {
      const signal = AbortSignal.timeout(10_000);
      const response = await fetch(`http://127.0.0.1:${this.port}/readyz`, { signal });
      const { dependencies } = (await response.json()) as { dependencies: Record<string, string> };
      return { status: response.status, dependencies };
    } catch {
      return null;
    }
  }

  /** Ends it as the kernel would; nothing in it gets a word in. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop, and returns its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Holds it where it is, as a machine that swaps or a container that is moved does; until {@link thaw}. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async closeLog(): Promise<void> {
    await this.#log?.close();
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    this.#asked = true;
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  }
}
