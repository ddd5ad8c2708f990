import { existsSync } from 'node:fs';
import { buildConnector, fetch as undiciFetch, SnapshotAgent } from 'undici';

/** Stands for the server in recordings, wherever it really was. */
const placeholder = 'http://meilisearch.test';

/** The exchanges with a real server: sent to one, sent to one and kept, or played back. */
export interface EngineExchanges {
  readonly url: string;
  readonly apiKey: string | undefined;
  readonly isLive: boolean;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Keeps what was recorded. */
  close(): Promise<void>;
}

/** Where a contract suite finds its server. */
export interface RecordingPlace {
  /** A file of HTTP exchanges. */
  readonly file: string;
  /** A real server; undefined plays the file back. */
  readonly serverUrl: string | undefined;
  readonly apiKey: string | undefined;
  readonly record: boolean;
}

/** Null when there is neither a server nor a recording: nothing may then be said about the engine. */
export function openExchanges({ file, serverUrl, apiKey, record }: RecordingPlace): EngineExchanges | null {
  if (!serverUrl && !existsSync(file)) return null;
  if (serverUrl && !record) {
    return { url: serverUrl, apiKey, isLive: true, fetch: (...request) => fetch(...request), close: async () => {} };
  }
  const agent = new SnapshotAgent({
    snapshotPath: file,
    mode: serverUrl ? 'record' : 'playback',
    matchHeaders: [],
    // Keys are not kept, nor what differs from run to run.
    excludeHeaders: ['authorization', 'date'],
    ...(serverUrl ? { connect: connectTo(new URL(serverUrl)) } : {}),
  });
  return {
    url: placeholder,
    apiKey: serverUrl ? apiKey : undefined,
    isLive: serverUrl !== undefined,
    // The agent and `fetch` have to be of the same undici.
    fetch: (address, init) => undiciFetch(address, { ...(init as object), dispatcher: agent }),
    close: async () => {
      if (serverUrl) await agent.saveSnapshots();
      await agent.close();
    },
  };
}

/** Connects to the server whatever address was asked for, so that recordings name the placeholder. */
function connectTo(server: URL): buildConnector.connector {
  const connect = buildConnector({});
  const port = server.port === '' ? (server.protocol === 'https:' ? '443' : '80') : server.port;
  return (options, callback) =>
    connect(
      { ...options, protocol: server.protocol, hostname: server.hostname, host: server.host, port, servername: '' },
      callback,
    );
}

/** Ids that are the same in every run. */
export function fixedIds(): () => string {
  let count = 0;
  return () => `0190b000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}
