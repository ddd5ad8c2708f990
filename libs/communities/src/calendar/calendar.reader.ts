import { hashSecretToken } from '@constellation/identity/access';
import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, textAndIdOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { belongsTo, communityRules } from '../community/community.policy.ts';
import type { EventKind, PaperRole } from './calendar.entity.ts';

/** A meeting or event as its readers see it. */
export interface EventRow {
  readonly id: string;
  readonly communityId: string;
  readonly communityName: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  readonly link: string;
  readonly capacity: number | null;
  readonly changedAt: Date;
  readonly revision: number;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly papers: readonly { readonly role: PaperRole; readonly kind: string; readonly id: string }[];
  /** In the order in which they signed up. */
  readonly comingIds: readonly string[];
  readonly isMember: boolean;
  readonly looksAfter: boolean;
  /** {@link startsAt} as keyset cursors carry it. */
  readonly sortAt: string;
}

/** Days of the past and of the future that a calendar reads. */
const [pastDays, futureDays] = [90, 550];

const tables = 'from community_event event join community using (community_id)';

/**
 * SQL condition on `sign_up`, `event` and `community`: its place is taken. Who belongs no more frees theirs, until the event is
 * over: then it says who came. Its instant is `$1`.
 */
export const isExpected = `(event.ends_at <= $1::timestamptz or ${belongsTo('sign_up.person_id')})`;

function columns(viewer: Viewer, parameters: SqlParameters): string {
  const { belongs, looksAfter } = communityRules(viewer, parameters);
  return `event.community_event_id as id, event.community_id as "communityId", community.name as "communityName", event.kind,
    event.title, event.description, event.starts_at as "startsAt", event.ends_at as "endsAt", event.time_zone as "timeZone",
    event.place, event.link, event.capacity, event.changed_at as "changedAt", event.revision,
    event.cancelled_at as "cancelledAt", event.cancel_reason as "cancelReason",
    coalesce((select jsonb_agg(jsonb_build_object('role', paper.role, 'kind', paper.kind, 'id', paper.referred_id) order by paper.place)
                from community_event_paper paper where paper.community_event_id = event.community_event_id), '[]') as papers,
    array(select sign_up.person_id::text from community_event_sign_up sign_up
           where sign_up.community_event_id = event.community_event_id and ${isExpected} order by sign_up.signed_up_at, sign_up.person_id) as "comingIds",
    ${belongs} as "isMember", ${looksAfter} as "looksAfter",
    to_char(event.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sortAt"`;
}

/** Reads what communities plan: for members, and for those who look after the community. */
@Injectable()
export class EventReader implements BatchSource<EventRow> {
  constructor(private readonly database: Database) {}

  /** Of a community, soonest first; empty for everybody else. What is over comes with `isPast`, and alone. */
  async list(
    viewer: Viewer,
    about: { readonly communityId: string; readonly isPast: boolean },
    page: PageRequest,
  ): Promise<Page<EventRow>> {
    const { communityId, isPast } = about;
    if (!isId(communityId)) return { ...pageOf<EventRow>([], page, () => []), total: 0 };
    const parameters = new SqlParameters([viewer.now, communityId]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const from = `${tables} where event.community_id = $2 and ${sees} and ${seesMembers}
      and event.ends_at ${isPast ? '<=' : '>'} $1::timestamptz`;
    const after = textAndIdOf(page);
    const beyond = after
      ? `and (to_char(event.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), event.community_event_id)
           ${isPast ? '<' : '>'} (${parameters.typed(after.text, 'text')}, ${parameters.typed(after.id, 'uuid')})`
      : '';
    const direction = isPast ? 'desc' : 'asc';
    const rows = await this.database.query<EventRow & { total: number }>(
      `select ${columns(viewer, parameters)}, (select count(*)::int ${from}) as total ${from} ${beyond}
        order by "sortAt" ${direction}, event.community_event_id ${direction} limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return { ...pageOf(rows, page, (row) => [row.sortAt, row.id]), total: rows[0]?.total ?? 0 };
  }

  /** What all communities to which the viewer belongs plan, and lately did: for their own calendar. */
  async ofMember(viewer: Viewer): Promise<readonly EventRow[]> {
    const parameters = new SqlParameters([viewer.now]);
    const { sees, belongs } = communityRules(viewer, parameters);
    return this.database.query<EventRow>(
      `select ${columns(viewer, parameters)} ${tables}
        where ${sees} and ${belongs} and event.starts_at > $1::timestamptz - interval '${pastDays} days'
          and event.starts_at < $1::timestamptz + interval '${futureDays} days'
        order by event.starts_at, event.community_event_id limit 1000`,
      parameters.values,
    );
  }

  async find(viewer: Viewer, id: string): Promise<EventRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, EventRow>> {
    const parameters = new SqlParameters([viewer.now, ids.filter(isId)]);
    const { sees, seesMembers } = communityRules(viewer, parameters);
    const rows = await this.database.query<EventRow>(
      `select ${columns(viewer, parameters)} ${tables}
        where event.community_event_id = any($2::uuid[]) and ${sees} and ${seesMembers}`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whose calendar an address is; null where it names none, or was revoked. */
  async ownerOfFeed(token: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `select person_id as id from calendar_feed where token_hash = $1 and revoked_at is null`,
      [hashSecretToken(token)],
    );
    return row?.id ?? null;
  }

  /** Since when the viewer has an address; null where they have none. */
  async feedSince(viewer: Viewer): Promise<Date | null> {
    const [row] = await this.database.query<{ since: Date }>(
      `select created_at as since from calendar_feed where person_id = $1 and revoked_at is null`,
      [viewer.personId],
    );
    return row?.since ?? null;
  }
}
