// What every contender but ours shares: who asks is found out by the product's own statement, prepared, once per request.
import { createHash } from 'node:crypto';
import pg from 'pg';

export const about = JSON.parse(process.env.BENCH_CONTENDER ?? '{}');

export const pool = new pg.Pool({
  connectionString: about.url,
  max: about.pool,
  // As ours: connections must survive the turns of the others.
  idleTimeoutMillis: 300_000,
  options: '-c timezone=UTC',
  application_name: 'bench peer',
});

/** The viewer of a request: id and keys; both empty when nobody is signed in. */
export async function viewerOf(cookies) {
  const token = /(?:^|; )constellation_session=([^;]*)/.exec(cookies ?? '')?.[1] ?? '';
  const now = new Date();
  const { rows } = await pool.query({
    name: 'viewer',
    text: about.viewerSql,
    values: [now, createHash('sha256').update(token).digest(), null, null],
  });
  const [row] = rows;
  if (!row) return { id: null, keys: ['public'], organisationIds: [], now };
  const organisationIds = row.posts.map((post) => post.organisation_id);
  return { id: row.person_id, keys: ['public', ...row.keys], organisationIds, now };
}

/** The newest things a viewer may find. */
export async function newest(viewer, first) {
  const { rows } = await pool.query({
    name: 'newest',
    text: about.listSql,
    values: [viewer.keys, viewer.now, first + 1, viewer.organisationIds],
  });
  const page = rows.slice(0, first).map(toArtefact);
  return { nodes: page, pageInfo: { hasNextPage: rows.length > first } };
}

/** Everything on the page of one artefact; null when the viewer may find none of its versions. */
export async function page(viewer, id) {
  const values = [id, viewer.keys, viewer.now, viewer.organisationIds];
  const { rows } = await pool.query({ name: 'page', text: about.pageSql, values });
  return rows[0]?.page ?? null;
}

function toArtefact(row) {
  return {
    id: row.id,
    kind: row.kind,
    rightsHolder: { id: row.holder_id, name: row.holder_name },
    adoptions: { totalCount: row.adoptions },
    version: {
      id: row.version_id,
      number: row.number,
      title: row.title,
      summary: row.summary,
      type: row.type,
      subjects: row.subjects,
      phase: row.phase,
      keyStages: row.key_stages,
      yearGroups: row.year_groups,
      releasedAt: row.released_at.toISOString(),
    },
  };
}

export function ready(server) {
  process.send?.({ port: server.address().port });
}
