import { OrganisationReader, PersonReader } from '@constellation/identity';
import { oversees } from '@constellation/identity/access';
import type { Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { londonDayOf } from '@constellation/platform/time';
import { decodeCursor } from '@constellation/platform/paging';
import { isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { byteOrderMark, csvLine } from './csv.ts';
import { IpRegisterReader, type IpRegisterRow } from './ip-register.reader.ts';

/** Items read at a time. */
const pageSize = 100;
/** Adopters and adapters named for each item; the rest are counted. */
const mostNamed = 100;

const headings = [
  ...['Title', 'Kind', 'Type', 'Version', 'State', 'Audience', 'Partners', 'Licence', 'Released on', 'Released by'],
  ...['Terms decided on', 'Terms decided by', 'Adopting organisations', 'Adopted by', 'Hours saved, as stated'],
  ...['Works made from it', 'Made by', 'Settings', 'Address'],
];

/** An IP register as a CSV file on its way. */
export interface RegisterFile {
  readonly fileName: string;
  /** Its pieces, each a page of the register. */
  lines(): AsyncGenerator<string>;
}

/** Writes the register of an organisation as CSV while it is read. */
@Injectable()
export class IpRegisterExport {
  constructor(
    private readonly register: IpRegisterReader,
    private readonly organisations: OrganisationReader,
    private readonly people: PersonReader,
    private readonly settings: Settings,
  ) {}

  /** Null when there is no such organisation, or the viewer does not answer for it. */
  async find(viewer: Viewer, organisationId: string): Promise<RegisterFile | null> {
    if (!isId(organisationId) || !oversees(viewer, organisationId)) return null;
    const day = londonDayOf(viewer.now);
    return { fileName: `ip-register-${day}.csv`, lines: () => this.#lines(viewer, organisationId) };
  }

  async *#lines(viewer: Viewer, organisationId: string): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(headings);
    let after: readonly (string | number | null)[] | undefined;
    do {
      const page = await this.register.list(viewer, organisationId, { size: pageSize, after }, mostNamed);
      const rows = page.items.map(({ node }) => node);
      if (rows.length > 0) yield await this.#write(viewer, rows);
      const last = page.items.at(-1);
      after = page.hasNextPage && last ? decodeCursor(last.cursor) : undefined;
    } while (after);
  }

  async #write(viewer: Viewer, rows: readonly IpRegisterRow[]): Promise<string> {
    const organisations = await this.organisations.readBatch(viewer, [
      ...new Set(rows.flatMap((row) => [...row.adopter_ids, ...row.adapter_ids, ...(row.release?.partnerIds ?? [])])),
    ]);
    const people = await this.people.readBatch(viewer, [
      ...new Set(rows.flatMap(({ release }) => [release?.releasedBy, release?.decidedBy].filter((id) => !!id))),
    ] as string[]);
    const names = (ids: readonly string[], count: number): string => {
      const named = ids.flatMap((id) => organisations.get(id)?.name ?? []);
      return [...named, ...(count > named.length ? [`and ${count - named.length} more`] : [])].join('; ');
    };
    const person = (id: string | null | undefined): string => (id ? (people.get(id)?.name ?? '') : '');
    return rows
      .map(({ release, ...row }) =>
        csvLine([
          ...[row.title, row.kind, row.type, row.number, row.state, release?.scope ?? ''],
          ...[names(release?.partnerIds ?? [], release?.partnerIds.length ?? 0), release?.licenceCode ?? ''],
          ...[londonDayOf(row.released_at), person(release?.releasedBy)],
          ...[release ? londonDayOf(new Date(release.decidedAt)) : '', person(release?.decidedBy)],
          ...[row.adopter_count, names(row.adopter_ids, row.adopter_count), row.hours_saved],
          ...[row.adaptation_count, names(row.adapter_ids, row.adapter_ids.length)],
          row.settings.map(({ setting, count }) => `${setting}: ${count}`).join('; '),
          `${this.settings.http.publicUrl}/artefacts/${row.id}`,
        ]),
      )
      .join('');
  }
}
