import { versionColumns, versionRule } from '@constellation/artefacts';
import { anOrganisation, aMembership, aPerson, aPost, aSession } from '@constellation/identity/testing';
import { ViewerAuthenticator } from '@constellation/identity';
import { allows, ruleToSql, SqlParameters, type AccessSubject, type Viewer } from '@constellation/platform/access';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { SearchProjection } from '@constellation/search';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { settleEndedAgreements } from '../../libs/artefacts/src/agreement/agreement-end.ts';
import {
  realignAccessOf,
  realignAdoptersOf,
  settleLiftedEmbargoes,
} from '../../libs/artefacts/src/access/realign-access.ts';
import { tellEndedMemberships } from '../../libs/identity/src/partnership/ended-memberships.ts';
import {
  documentRowsSql,
  toDocument,
  type DocumentRow,
} from '../../libs/search/src/engine/meilisearch/meilisearch-documents.ts';
import { audienceFilter } from '../../libs/search/src/engine/meilisearch/meilisearch-filter.ts';
import { SearchEngine } from '../../libs/search/src/engine/search-engine.ts';
import { meetsFilter } from './filter-evaluator.ts';
import type { Person } from './facts.ts';
import { verbs, type Verb } from './facts.ts';

/** Decisions by one way of reading: person label → verb → versions. */
export type Decisions = ReadonlyMap<string, ReadonlyMap<Verb, ReadonlySet<string>>>;

/** Somebody of the product's database, with a session. */
export interface Holder extends Person {
  readonly token: string | null;
  /** By organisation. */
  readonly postIds: ReadonlyMap<string, string>;
}

/** A message the product has left for its worker. */
interface Message {
  readonly name: string;
  readonly payload: { readonly organisationIds?: readonly string[] };
}

/** The product on one database, asked in every way it decides about access. */
export class Product {
  #turn = 0;

  constructor(
    readonly api: NestFastifyApplication,
    readonly dataSource: DataSource,
  ) {}

  get<T>(token: abstract new (...dependencies: never[]) => T): T {
    return this.api.get<T>(token, { strict: false });
  }

  async organisation(kind: 'school' | 'multi-academy-trust' | 'diocese', isVerified = true): Promise<string> {
    const verification = isVerified ? 'verified' : 'unverified';
    return (await anOrganisation(this.dataSource, { kind, verification })).id;
  }

  async belongs(member: string, parent: string, from: string | null): Promise<void> {
    await aMembership(this.dataSource, { memberId: member, parentId: parent, joinedOn: from });
  }

  /** A person with a post in each of the organisations. */
  async person(label: string, posts: readonly string[], isSignatory = false): Promise<Holder> {
    const { id } = await aPerson(this.dataSource);
    const postIds = new Map<string, string>();
    for (const organisationId of posts) {
      const post = await aPost(this.dataSource, {
        ...{ personId: id, organisationId, startedOn: '2000-01-01' },
        roles: isSignatory ? ['organisation-admin', 'release-authority'] : [],
      });
      postIds.set(organisationId, post.id);
    }
    const { token } = await aSession(this.dataSource, { personId: id, expiresAt: new Date('2900-01-01T00:00:00Z') });
    return { label, id, posts, token, postIds };
  }

  async viewer({ token }: Holder, now: Date): Promise<Viewer> {
    return this.get(ViewerAuthenticator).authenticate(
      { sessionToken: token ?? undefined, bearerToken: undefined },
      now,
    );
  }

  /** Runs what the clock and the messages since the last time ask for; which comes first is left to chance. */
  async work(now: Date, order: <T>(items: readonly T[]) => readonly T[]): Promise<void> {
    const unitOfWork = this.get(UnitOfWork);
    const moved = async (): Promise<void> => {
      const rows = await this.dataSource.query<{ id: string }[]>(
        `select distinct member_id as id from organisation_membership
          where ($1::timestamptz at time zone 'Europe/London')::date in (joined_on, left_on)`,
        [now],
      );
      if (rows.length > 0)
        await realignAccessOf(
          unitOfWork,
          rows.map(({ id }) => id),
          now,
        );
    };
    const left = async (): Promise<void> => {
      await tellEndedMemberships(unitOfWork, now);
      const messages = await this.dataSource.query<Message[]>(
        `select name, payload from outbox_message where name = 'identity.partnership-left'`,
      );
      await this.dataSource.query(`delete from outbox_message where name = 'identity.partnership-left'`);
      for (const { payload } of messages) await realignAdoptersOf(unitOfWork, payload.organisationIds ?? [], now);
    };
    const ended = (): Promise<void> => settleEndedAgreements(unitOfWork, now);
    const lifted = (): Promise<void> => settleLiftedEmbargoes(unitOfWork, now);
    for (const job of order([moved, left, ended, lifted])) await job();
  }

  /** Brings the index level with what changed since the last time, as the indexer does. */
  async index(): Promise<void> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `delete from outbox_message where name like 'artefacts.%' returning payload ->> 'artefactId' as id`,
    );
    const [deleted] = rows as unknown as [{ id: string | null }[]];
    const ids = [...new Set(deleted.flatMap(({ id }) => id ?? []))];
    if (ids.length > 0) await this.get(SearchProjection).refreshMany(ids);
  }

  /** What each way of reading decides for each of these people. */
  async decisions(people: readonly Holder[], now: Date): Promise<ReadonlyMap<string, Decisions>> {
    const viewers = await Promise.all(people.map(async (one) => [one.label, await this.viewer(one, now)] as const));
    return new Map([
      ['TypeScript', await this.#byPredicate(viewers)],
      ['SQL', await this.#bySql(viewers)],
      ['PostgreSQL engine', await this.#byEngine(viewers)],
      ['Meilisearch filter', await this.#byFilter(viewers)],
    ]);
  }

  async #byPredicate(viewers: readonly (readonly [string, Viewer])[]): Promise<Decisions> {
    const rows =
      await this.dataSource.query<(AccessSubject & { version_id: string })[]>('select * from version_access');
    return decide(viewers, verbs, (viewer, verb) => {
      const rule = versionRule(viewer, verb);
      return rows.filter((row) => allows(rule, row)).map((row) => row.version_id);
    });
  }

  async #bySql(viewers: readonly (readonly [string, Viewer])[]): Promise<Decisions> {
    const parameters = new SqlParameters();
    const selects = viewers.map(([label, viewer]) => {
      const given = verbs.map(
        (verb) => `${ruleToSql(versionRule(viewer, verb), versionColumns('access'), parameters)} as may_${verb}`,
      );
      return `select ${parameters.add(label)}::text as label, version_id, ${given.join(', ')} from version_access access`;
    });
    const rows = await this.get(Database).query<{ label: string; version_id: string } & Record<string, unknown>>(
      selects.join(' union all '),
      parameters.values,
    );
    const byLabel = Map.groupBy(rows, ({ label }) => label);
    return new Map(
      viewers.map(([label]) => [
        label,
        new Map(
          verbs.map((verb) => [
            verb,
            new Set(
              (byLabel.get(label) ?? []).filter((row) => row[`may_${verb}`] === true).map((row) => row.version_id),
            ),
          ]),
        ),
      ]),
    );
  }

  async #byEngine(viewers: readonly (readonly [string, Viewer])[]): Promise<Decisions> {
    const engine = this.get(SearchEngine);
    const query = { terms: [], match: 'all' as const, filters: [], preferred: [], limit: 1_000 };
    // Its filter is the same text for either verb: reading is asked of a few, finding of everybody.
    const found = viewers.map(async ([label, viewer], place) => {
      const asked: readonly Verb[] = place % 4 === this.#turn % 4 ? ['find', 'read'] : ['find'];
      const ways = asked.map(async (verb) => {
        const rule = versionRule(viewer, verb);
        const { hits } = await engine.search({ ...query, find: rule, read: rule });
        return [verb, new Set(hits.map(({ versionId }) => versionId))] as const;
      });
      return [label, new Map<Verb, ReadonlySet<string>>(await Promise.all(ways))] as const;
    });
    this.#turn += 1;
    return new Map(await Promise.all(found));
  }

  async #byFilter(viewers: readonly (readonly [string, Viewer])[]): Promise<Decisions> {
    const rows = await this.get(Database).query<DocumentRow>(
      documentRowsSql.replace('artefact_id = any($1::uuid[])', 'true'),
    );
    const documents = rows.map(toDocument);
    return decide(viewers, ['find', 'read'], (viewer, verb) => {
      const filter = audienceFilter(versionRule(viewer, verb));
      if (filter.kind === 'never') return [];
      return documents.filter((document) => meetsFilter(filter.text, document)).map(({ id }) => id);
    });
  }
}

function decide(
  viewers: readonly (readonly [string, Viewer])[],
  asked: readonly Verb[],
  versionsFor: (viewer: Viewer, verb: Verb) => readonly string[],
): Decisions {
  return new Map(
    viewers.map(([label, viewer]) => [
      label,
      new Map(asked.map((verb) => [verb, new Set(versionsFor(viewer, verb))] as const)),
    ]),
  );
}
