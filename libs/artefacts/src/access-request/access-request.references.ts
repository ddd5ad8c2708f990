import type { Reference, ReferenceReader, Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { stateOfRequest } from './access-request.policy.ts';
import { AccessRequestReader } from './access-request.reader.ts';

/**
 * Requests for access as other contexts point to them: by who asks, to those who decide, and by what for, to who asks. What it is
 * for is not named: to who asks, nothing is told of that.
 */
@Injectable()
export class AccessRequestReferences implements ReferenceReader {
  readonly kind = 'AccessRequest';

  constructor(private readonly requests: AccessRequestReader) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const rows = await this.requests.readBatch(viewer, ids);
    return new Map(
      rows.map((row) => {
        const isOwn = row.is_own;
        const waits = !isOwn && stateOfRequest(row, { isOwn, now: viewer.now }) === 'waiting';
        return [row.id, { kind: this.kind, id: row.id, title: isOwn ? row.purpose : row.person_name, waits }];
      }),
    );
  }
}
