import type { Tx } from '@constellation/platform/db';
import { readWholes, type VersionWhole } from './content.ts';
import { canBeCombined, fileNameOf, isSection, partIdOf, piecesOf, type Piece } from './pieces.ts';

/** Most lines of credit that a version carries. */
export const mostCredits = 50;

interface OriginRow {
  readonly version_id: string;
  readonly position: number;
}

/**
 * Writes down whom a version credits, along the chain: what it was made from with what was changed of it, and the credits of
 * that. Of an artefact that it took from twice, the newest version. Once the version is released they stay as they are.
 */
export async function writeCredits(tx: Tx, versionId: string): Promise<void> {
  const origins = await tx.query<OriginRow>(
    `select distinct on (newest.artefact_id) newest.version_id, min(origin.position) over (partition by newest.artefact_id)::int as position
       from version_origin origin join artefact_version newest on newest.version_id = origin.origin_version_id
      where origin.version_id = $1 order by newest.artefact_id, newest.number desc`,
    [versionId],
  );
  if (origins.length === 0) return;
  const wholes = await readWholes(tx, [versionId, ...origins.map((origin) => origin.version_id)]);
  const ours = wholes.get(versionId);
  const changes = origins.map(({ version_id: id, position }) => {
    const theirs = wholes.get(id);
    if (!ours || !theirs) return '';
    return position === 0 ? changesInWords(theirs, ours) : 'Parts of it were taken over.';
  });
  await tx.query(`delete from version_attribution where version_id = $1`, [versionId]);
  await tx.query(
    `with made_from as (
       select origin_version_id, position, changes
         from unnest($2::uuid[], $3::integer[], $4::text[]) as given (origin_version_id, position, changes)
     ), lines as (
       select 1 as depth, made_from.position as branch, 0 as place, version.version_id as origin_version_id, version.title,
              array(select name from version_author where version_author.version_id = version.version_id order by position) as authors,
              holder.name as organisation,
              (select licence_code from version_origin where version_origin.version_id = $1
                  and version_origin.origin_version_id = version.version_id) as licence_code,
              version.number, version.released_at, made_from.changes
         from made_from
         join artefact_version version on version.version_id = made_from.origin_version_id
         join artefact using (artefact_id)
         join organisation holder on holder.organisation_id = artefact.rights_holder_id
       union all
       select earlier.depth + 1, made_from.position, earlier.position + 1, earlier.origin_version_id, earlier.title, earlier.authors,
              earlier.organisation, earlier.licence_code, earlier.number, earlier.released_at, earlier.changes
         from made_from join version_attribution earlier on earlier.version_id = made_from.origin_version_id
     ), once as (
       select distinct on (origin_version_id) * from lines order by origin_version_id, depth, branch, place
     )
     insert into version_attribution (version_id, position, depth, origin_version_id, title, authors, organisation, licence_code,
       number, released_at, changes)
     select $1, (row_number() over (order by depth, branch, place))::int - 1, depth, origin_version_id, title, authors, organisation,
            licence_code, number, released_at, changes
       from once order by depth, branch, place limit ${mostCredits}`,
    [versionId, origins.map((origin) => origin.version_id), origins.map((origin) => origin.position), changes],
  );
}

/** What was changed of a version by another one that was begun as it, in a sentence or two. */
export function changesInWords(from: VersionWhole, to: VersionWhole): string {
  const [before, after] = [piecesOf(from), piecesOf(to)];
  const all = [...new Set([...before.keys(), ...after.keys()])];
  const counted = (parts: readonly string[], pieces: ReadonlyMap<string, Piece>): string => {
    const one = (matches: (part: string) => boolean, noun: string): string[] => {
      const count = parts.filter(matches).length;
      return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
    };
    return listed([
      ...parts
        .filter((part) => !canBeCombined(part))
        .map((part) => (pieces.get(part)?.label ?? part).replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())),
      ...one(isSection, 'section'),
      ...one((part) => fileNameOf(part) !== null, 'file'),
      ...one((part) => partIdOf(part) !== null, 'part'),
    ]);
  };
  const changed = all.filter(
    (part) => before.has(part) && after.has(part) && before.get(part)?.value !== after.get(part)?.value,
  );
  const added = all.filter((part) => !before.has(part));
  const removed = all.filter((part) => !after.has(part));
  const sentences = [
    changed.length > 0 ? `Changed: ${counted(changed, after)}.` : '',
    added.length > 0 ? `Added: ${counted(added, after)}.` : '',
    removed.length > 0 ? `Left out: ${counted(removed, before)}.` : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences.join(' ') : 'Nothing of it was changed.';
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
