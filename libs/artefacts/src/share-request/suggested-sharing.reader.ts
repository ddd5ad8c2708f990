import type { Viewer } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { ChosenAudience } from '../access/audience.ts';
import { holdersOf } from '../access/holders.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { audienceOfKey } from '../collection/audience-part.ts';
import { getLicence } from '../licences/licence.ts';
import type { ReleaseScope } from '../release/release-scope.ts';
import { ShareRequestReader } from './share-request.reader.ts';
import { widenedAudience } from './widened-terms.ts';

/** What who decides about a request would release anew to meet it. */
export interface SuggestedSharing {
  readonly artefact_id: string;
  /** Whose terms would be changed: the version that the item stays with, or the newest. */
  readonly version_id: string;
  readonly licence_title: string;
  /** With those asked for as far as the licence lets them be; null where it lets none. */
  readonly audience: ChosenAudience | null;
}

interface TermsRow {
  readonly version_id: string;
  readonly scope: ReleaseScope;
  readonly partner_ids: readonly string[];
  readonly partnership_ids: readonly string[];
  readonly licence_code: string;
}

/** Works out, for those who decide about a request that waits, what would meet it. */
@Injectable()
export class SuggestedSharingReader {
  constructor(
    private readonly database: Database,
    private readonly requests: ShareRequestReader,
  ) {}

  /** Null to who does not decide about it, and when it does not wait or nothing is released. */
  async find(viewer: Viewer, requestId: string): Promise<SuggestedSharing | null> {
    const request = await this.requests.find(viewer, requestId);
    if (!request || request.is_own || request.state !== 'waiting') return null;
    const [terms] = await this.database.query<TermsRow>(
      `select version.version_id, terms.scope, terms.partner_ids, terms.partnership_ids, terms.licence_code
         from collection_item item
         join artefact_version version on version.artefact_id = item.artefact_id
         join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
        where item.collection_item_id = $1 and version.state in ('released', 'superseded')
          and (item.version_id is null or version.version_id = item.version_id)
        order by version.number desc limit 1`,
      [request.item_id],
    );
    if (!terms) return null;
    const licence = getLicence(terms.licence_code);
    const current = {
      scope: terms.scope,
      partnerIds: terms.partner_ids,
      partnershipIds: terms.partnership_ids,
      licence,
    };
    const audience = widenedAudience(
      current,
      request.audiences.flatMap((key) => audienceOfKey(key) ?? []),
      await this.#ownerOf(request.rights_holder_id, viewer.now),
    );
    return { artefact_id: request.artefact_id, version_id: terms.version_id, licence_title: licence.title, audience };
  }

  async #ownerOf(rightsHolderId: string, now: Date) {
    const holder = (await holdersOf(this.database, [rightsHolderId], now)).get(rightsHolderId);
    const keys = (await keysOfOrganisations(this.database, [rightsHolderId], now)).get(rightsHolderId) ?? [];
    return {
      homeIds: [rightsHolderId, ...(holder?.trustIds ?? [])],
      partnershipIds: keys.flatMap((key) => (key.startsWith('partnership:') ? [key.slice('partnership:'.length)] : [])),
    };
  }
}
