import { referenceKey, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { oversees } from '../viewer/oversees.ts';

/** An entry of an organisation's audit log: ids and codes, which names are found for when it is read. */
export interface AuditRow {
  readonly id: string;
  /** Place in the chain, from 1. */
  readonly number: number;
  readonly recordedAt: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly codes: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** Reads the audit log of an organisation, for those who answer for it. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  /**
   * Newest first; empty for everybody else.
   * @param topic the first part of the actions wanted, such as `release`
   */
  async list(
    viewer: Viewer,
    about: { readonly organisationId: string; readonly topic?: string | null | undefined },
    page: PageRequest,
  ): Promise<Page<AuditRow>> {
    const { organisationId, topic } = about;
    if (!isId(organisationId) || !oversees(viewer, organisationId)) return pageOf<AuditRow>([], page, () => []);
    const parameters: unknown[] = [organisationId, numberOf(page), page.size + 1];
    // Two statements instead of a filter that may be absent, so that each goes by its own index.
    const ofTopic = topic ? `and split_part(action, '.', 1) = $${parameters.push(topic)}` : '';
    const rows = await this.database.query<AuditRow>(
      `select audit_entry_id as id, number::float8 as number, recorded_at as "recordedAt", actor_id as "actorId", action, codes,
              ids, encode(hash, 'hex') as hash
         from audit_entry
        where organisation_id = $1 and ($2::bigint is null or audit_entry.number < $2) ${ofTopic}
        order by audit_entry.number desc limit $3`,
      parameters,
    );
    return pageOf(rows, page, (row) => [row.number]);
  }
}

function numberOf(page: PageRequest): number | null {
  if (!page.after) return null;
  const [number, ...rest] = page.after;
  if (typeof number === 'number' && Number.isSafeInteger(number) && rest.length === 0) return number;
  throw new Refusal({
    code: 'cursor',
    message: 'This cursor is not one of this list: start from the first page.',
    field: 'after',
  });
}

/** What the words in an entry stand for. Others (a post, an invitation) are never shown by themselves. */
const kinds: Readonly<Record<string, string>> = {
  artefact: 'Artefact',
  version: 'ArtefactVersion',
  person: 'Person',
  organisation: 'Organisation',
  school: 'Organisation',
  trust: 'Organisation',
  partnership: 'Partnership',
  community: 'Community',
  agreement: 'LicenceAgreement',
  collection: 'Collection',
  'curriculum-map': 'CurriculumMap',
};

/** Something that an entry names, as it is known to its reader today. */
export interface AuditedThing {
  readonly role: string;
  /** The key under which platform's `References` finds it. */
  readonly key: string;
}

/** What an entry names that can be shown. */
export const thingsIn = ({ ids }: Pick<AuditRow, 'ids'>): readonly AuditedThing[] =>
  Object.entries(ids).flatMap(([role, id]) => {
    const kind = kinds[role];
    return kind ? [{ role, key: referenceKey(kind, id) }] : [];
  });
