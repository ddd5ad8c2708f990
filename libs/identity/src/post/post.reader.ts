import {
  networkKey,
  organisationKey,
  organisationsOf,
  SqlParameters,
  type JoinableSource,
  type PostRole,
  type Viewer,
} from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { idOf, pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { PersonReader } from '../person/person.reader.ts';
import { holdsToday } from '../viewer/posts.principal-source.ts';

/** A post as GraphQL shows it. */
export interface PostRow {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly phases: readonly string[];
  readonly roles: readonly PostRole[];
  readonly started_on: string;
  readonly ended_on: string | null;
}

const columns = `post.post_id as id, post.person_id, post.organisation_id, post.title, post.subjects, post.phases, post.roles,
  post.started_on::text, post.ended_on::text`;

/** Reads posts. Who may see them follows who may see the person; an organisation's staff list is for its own people. */
@Injectable()
export class PostReader implements BatchSource<PostRow> {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
  ) {}

  /**
   * Posts by id: one's own and those of staff lists that are open to the viewer, past ones included; and to the network
   * everybody's current ones.
   */
  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, PostRow>> {
    const rows = await this.database.query<PostRow & { is_current: boolean }>(
      `select ${columns}, ${holdsToday('post', 'started_on', 'ended_on')} as is_current from post
        where post_id = any($2::uuid[])`,
      [viewer.now, ids.filter(isId)],
    );
    const shown = rows.filter(
      (row) =>
        row.person_id === viewer.person?.id ||
        this.maySeeStaff(viewer, row.organisation_id) ||
        (row.is_current && viewer.keys.includes(networkKey)),
    );
    return new Map(shown.map((row) => [row.id, row]));
  }

  async find(viewer: Viewer, id: string): Promise<PostRow | null> {
    return (await this.readBatch(viewer, [id])).get(id) ?? null;
  }

  /** Staff lists are open to people in the organisation, in what it belongs to or beneath it, and to the operator. */
  maySeeStaff(viewer: Viewer, organisationId: string): boolean {
    return viewer.isPlatformOperator || viewer.keys.includes(organisationKey(organisationId));
  }

  /**
   * Current posts of an organisation by the person's name; empty where the staff list is not open to the viewer.
   * @throws {Refusal} `query-length`
   */
  async listOfOrganisation(
    viewer: Viewer,
    { organisationId, name }: { readonly organisationId: string; readonly name?: string | null | undefined },
    page: PageRequest,
  ): Promise<Page<PostRow>> {
    return this.#list(
      viewer,
      { organisationIds: this.maySeeStaff(viewer, organisationId) ? [organisationId] : [], name },
      page,
    );
  }

  /**
   * The same of every organisation that the viewer works in, above those and beneath them.
   * @throws {Refusal} `query-length`
   */
  async listOfColleagues(viewer: Viewer, name: string | null | undefined, page: PageRequest): Promise<Page<PostRow>> {
    return this.#list(viewer, { organisationIds: organisationsOf(viewer.keys), name }, page);
  }

  async #list(
    viewer: Viewer,
    {
      organisationIds,
      name,
    }: { readonly organisationIds: readonly string[]; readonly name?: string | null | undefined },
    page: PageRequest,
  ): Promise<Page<PostRow>> {
    if (organisationIds.length === 0) return pageOf<PostRow>([], page, () => []);
    const parameters = new SqlParameters([viewer.now, organisationIds, idOf(page), page.size + 1]);
    const ofName = name?.trim() ? `and ${this.people.isNamed(viewer, 'post.person_id', name, parameters)}` : '';
    const rows = await this.database.query<PostRow>(
      `select ${columns}
         from post join person using (person_id)
        where post.organisation_id = any($2::uuid[]) and ${holdsToday('post', 'started_on', 'ended_on')} ${ofName}
          and ($3::uuid is null or (lower(person.name), post.post_id) > (
                select lower(last.name), $3::uuid from post after join person last using (person_id) where after.post_id = $3))
        order by lower(person.name), post.post_id limit $4`,
      parameters.values,
    );
    // The cursor holds no name: people outside the network see the posts and not who holds them.
    return pageOf(rows, page, (row) => [row.id]);
  }
}

/** Current posts by person, for people the viewer may see. */
@Injectable()
export class PersonPostsReader implements BatchSource<readonly PostRow[]>, JoinableSource<PostRow, readonly PostRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly PostRow[]>> {
    const parameters = new SqlParameters([viewer.now, personIds.filter(isId)]);
    const sql = this.select(viewer, '$2::uuid[]', parameters);
    return this.collect(await this.database.query<PostRow>(sql, parameters.values));
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    const seesEveryone = parameters.typed(viewer.isPlatformOperator || viewer.keys.includes(networkKey), 'boolean');
    const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
    return `select ${columns} from post
        where post.person_id = any(${keys}) and (${seesEveryone} or post.person_id = ${person})
          and ${holdsToday('post', 'started_on', 'ended_on')}
        order by post.started_on, post.post_id`;
  }

  collect(rows: readonly PostRow[]): ReadonlyMap<string, readonly PostRow[]> {
    return Map.groupBy(rows, (row) => row.person_id);
  }
}
