import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { signsFor } from './agreement.policy.ts';
import { AgreementReader, type AgreementRow } from './agreement.reader.ts';

/** Licence agreements as other contexts point to them. */
@Injectable()
export class AgreementReferences implements ReferenceReader {
  readonly kind = 'LicenceAgreement';

  constructor(private readonly reader: AgreementReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.reader.readBatch(viewer, ids);
    return new Map(
      [...rows].map(([id, row]) => {
        const reference = { kind: this.kind, id, title: row.title, organisationId: row.offering_id };
        return [id, isOpen(row, viewer.now) ? { ...reference, waits: waitsFor(viewer, row) } : reference];
      }),
    );
  }
}

/** Whether its newest terms can still be accepted. */
function isOpen({ settled_at: settledAt, ends_at: endsAt, terms, ...row }: AgreementRow, now: Date): boolean {
  const [newest] = terms;
  const agreed = terms.find(({ number }) => number === row.agreed_terms);
  const isOver = [endsAt, newest?.ends_at, agreed?.ends_at].some((end) => end && end <= now);
  if (!newest || settledAt !== null || isOver) return false;
  return newest.agreed_at === null && newest.declined_for === null;
}

/** Whether a party for which the viewer signs has not accepted its newest terms. */
function waitsFor(viewer: Viewer, { parties, acceptances, terms }: AgreementRow): boolean {
  const accepted = acceptances.filter(({ number }) => number === terms[0]?.number).map((one) => one.organisation_id);
  return parties.some(
    ({ organisation_id: id, side }) => !accepted.includes(id) && viewer.posts.some((post) => signsFor(post, id, side)),
  );
}
