import { OrganisationReader, PersonReader } from '@constellation/identity';
import { PartnershipReader } from '@constellation/identity/access';
import { JoinedReads, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import {
  ArtefactAdoptionsReader,
  OwnAdoptionsReader,
  type AdoptionRow,
  type ListedAdoption,
} from '../adoption/adoption.reader.ts';
import { FilesReader } from '../files/file.reader.ts';
import { ContainersReader, PartsReader } from '../parts/part.reader.ts';
import { organisationsNamed, partnershipsNamed } from '../release/audience-words.ts';
import { ArtefactReader, TombstoneReader, type ArtefactRow } from './artefact.reader.ts';
import { AuthorsReader, NewerVersionReader, VersionContentReader } from './version-content.reader.ts';
import {
  ArtefactVersionsReader,
  NewestVersionReader,
  OpenDraftReader,
  VersionReader,
  type ListedVersion,
} from './version.reader.ts';
import type { VersionRow } from './version.row.ts';

/** What a page asks of an artefact. */
export interface ArtefactPageRequest {
  readonly id: string;
  /** By `listKey`: the first page of its versions and of its adoptions; undefined when not asked for. */
  readonly versions: string | undefined;
  readonly adoptions: string | undefined;
}

/** Where what was read is put for those who ask for it later in the same request. */
export interface ReadAhead {
  readonly viewer: Viewer;
  prime<Value>(source: BatchSource<Value>, key: string, value: Value | null): void;
}

/** The readers of an artefact, its versions and what is asked of them by the artefact's id. */
@Injectable()
export class ArtefactPageSources {
  constructor(
    readonly artefacts: ArtefactReader,
    readonly newest: NewestVersionReader,
    readonly drafts: OpenDraftReader,
    readonly tombstones: TombstoneReader,
    readonly versionLists: ArtefactVersionsReader,
    readonly adoptionLists: ArtefactAdoptionsReader,
    readonly own: OwnAdoptionsReader,
  ) {}
}

/** The readers of what stands on a version. */
@Injectable()
export class VersionPageSources {
  constructor(
    readonly versions: VersionReader,
    readonly contents: VersionContentReader,
    readonly authors: AuthorsReader,
    readonly files: FilesReader,
    readonly parts: PartsReader,
    readonly newer: NewerVersionReader,
    readonly containers: ContainersReader,
  ) {}
}

/**
 * Reads the whole page of an artefact ahead, in two statements, each made of the SELECTs of the readers that would
 * else be asked one after the other: what hangs on the artefact, then what hangs on what was found. Every part is decided by
 * its own reader's rule; one that is hidden is put in its place as missing.
 */
@Injectable()
export class ArtefactPageReader {
  constructor(
    private readonly database: Database,
    private readonly of: ArtefactPageSources,
    private readonly on: VersionPageSources,
    private readonly organisations: OrganisationReader,
    private readonly partnerships: PartnershipReader,
    private readonly people: PersonReader,
  ) {}

  async readAhead(loaders: ReadAhead, page: ArtefactPageRequest): Promise<void> {
    if (!isId(page.id)) return;
    const found = await this.#readArtefact(loaders, page);
    if (found) await this.#readFound(loaders, found);
  }

  async #readArtefact(loaders: ReadAhead, { id, versions, adoptions }: ArtefactPageRequest): Promise<Found | null> {
    const { of, on } = this;
    const reads = new JoinedReads(loaders.viewer);
    const { parameters } = reads;
    const ids = parameters.typed([id], 'uuid[]');
    const lists = {
      versions: versions === undefined ? [] : [versions],
      adoptions: adoptions === undefined ? [] : [adoptions],
    };
    const pending = {
      artefact: reads.from(of.artefacts, ids),
      newest: reads.from(of.newest, ids),
      draft: reads.from(of.drafts, ids),
      tombstone: reads.from(of.tombstones, ids),
      own: reads.from(of.own, ids),
      containers: reads.from(on.containers, ids),
      versions: reads.add<ListedVersion>(
        of.versionLists.select(loaders.viewer, lists.versions, parameters),
        of.versionLists.instants,
      ),
      adoptions: reads.add<ListedAdoption>(
        of.adoptionLists.select(loaders.viewer, lists.adoptions, parameters),
        of.adoptionLists.instants,
      ),
    };
    await reads.run(this.database);

    const artefact = put(loaders, of.artefacts, id, pending.artefact());
    if (!artefact) return null;
    put(loaders, of.drafts, id, pending.draft());
    put(loaders, of.tombstones, id, pending.tombstone());
    const versionPages = of.versionLists.collect(pending.versions(), lists.versions);
    const adoptionPages = of.adoptionLists.collect(pending.adoptions(), lists.adoptions);
    if (versions !== undefined) put(loaders, of.versionLists, versions, versionPages);
    const listed = adoptions === undefined ? null : put(loaders, of.adoptionLists, adoptions, adoptionPages);
    return {
      artefact,
      version: put(loaders, of.newest, id, pending.newest()),
      containers: put(loaders, on.containers, id, pending.containers()) ?? [],
      adoptions: [...(listed?.items.map(({ node }) => node) ?? []), ...(put(loaders, of.own, id, pending.own()) ?? [])],
    };
  }

  async #readFound(loaders: ReadAhead, { artefact, version, containers, adoptions }: Found): Promise<void> {
    const { of, on } = this;
    const reads = new JoinedReads(loaders.viewer);
    const given = (ids: readonly string[]): string => reads.parameters.typed([...new Set(ids)], 'uuid[]');
    const wholes = containers.map(({ id }) => id);
    const used = adoptions.map((row) => row.version_id);
    const organisations = [
      artefact.rights_holder_id,
      ...(version ? organisationsNamed(version) : []),
      ...adoptions.map((row) => row.organisation_id),
    ];
    const signed = [version?.decided_by, version?.released_by].filter((id) => typeof id === 'string');
    const partnerships = version ? partnershipsNamed(version) : [];
    const ids = given(version ? [version.id] : []);
    const pending = {
      contents: reads.from(on.contents, ids),
      authors: reads.from(on.authors, ids),
      files: reads.from(on.files, ids),
      parts: reads.from(on.parts, ids),
      newer: reads.from(on.newer, ids),
      newest: reads.from(
        of.newest,
        `array(select part_id from version_part where version_id = any(${ids}) union select unnest(${given(wholes)}))`,
      ),
      used: reads.from(on.versions, given(used)),
      organisations: reads.from(this.organisations, given(organisations)),
      partnerships: reads.from(this.partnerships, given(partnerships)),
      people: reads.from(
        this.people,
        `array(select person_id from version_author where version_id = any(${ids}) and person_id is not null
               union select unnest(${given(signed)}))`,
      ),
    };
    await reads.run(this.database);

    const people = [...signed];
    const neighbours = [...wholes];
    if (version) {
      put(loaders, on.contents, version.id, pending.contents());
      put(loaders, on.files, version.id, pending.files());
      put(loaders, on.newer, version.id, pending.newer());
      const authors = put(loaders, on.authors, version.id, pending.authors()) ?? [];
      people.push(...authors.flatMap(({ person_id }) => person_id ?? []));
      neighbours.push(...(put(loaders, on.parts, version.id, pending.parts()) ?? []).map(({ id }) => id));
    }
    putAll(loaders, of.newest, neighbours, pending.newest());
    putAll(loaders, on.versions, used, pending.used());
    putAll(loaders, this.organisations, organisations, pending.organisations());
    putAll(loaders, this.partnerships, partnerships, pending.partnerships());
    putAll(loaders, this.people, people, pending.people());
  }
}

/** What the first statement found, and the second goes on from. */
interface Found {
  readonly artefact: ArtefactRow;
  readonly version: VersionRow | null;
  readonly containers: readonly ArtefactRow[];
  readonly adoptions: readonly AdoptionRow[];
}

function put<Value>(
  loaders: ReadAhead,
  source: BatchSource<Value>,
  key: string,
  values: ReadonlyMap<string, Value>,
): Value | null {
  const value = values.get(key) ?? null;
  loaders.prime(source, key, value);
  return value;
}

function putAll<Value>(
  loaders: ReadAhead,
  source: BatchSource<Value>,
  keys: readonly string[],
  values: ReadonlyMap<string, Value>,
): void {
  for (const key of keys) put(loaders, source, key, values);
}
