import { totalmem } from 'node:os';

/**
 * How much a crash of the machine may cost. `safe` loses nothing that was acknowledged; `throwaway` is for tests, where
 * the data folder is deleted afterwards: a crash of the machine leaves it unusable, and everything is faster. Its time
 * zone is the one furthest from London, so that a statement which leaves the zone to the session goes wrong in tests.
 */
export type Durability = 'safe' | 'throwaway';

const mb = 1024 * 1024;
const leastBuffersMb = 256;
const mostBuffersMb = 4_096;

/** The memory this process may use: the machine's, or what its container is given. */
function usableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * Server settings for a laptop: small enough to sit beside a browser, big enough for a million rows.
 * @param memory bytes that may be used on this machine
 */
export function serverSettings(durability: Durability, memory = usableMemory()): readonly string[] {
  // A quarter for PostgreSQL itself: what it has to fetch from the system's cache takes several times as long. It is taken
  // page by page as data are read, so a small database costs no more than before. Many servers of tests run side by side.
  const quarterMb = Math.floor(memory / 4 / mb);
  const buffersMb =
    durability === 'safe' ? Math.min(mostBuffersMb, Math.max(leastBuffersMb, quarterMb)) : leastBuffersMb;
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // No socket file: its path has a length limit that a deep project folder exceeds.
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: `${buffersMb}MB`,
    effective_cache_size: `${Math.max(buffersMb, 2 * quarterMb)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    // The data sit on a solid-state disk on any machine this is meant for.
    random_page_cost: '1.1',
    // Compiling a query costs more than these short queries take (and the package is built without LLVM).
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durability === 'throwaway'
      ? { timezone: 'Pacific/Kiritimati', fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
