import type { Viewer } from '@constellation/platform/access';
import { Database, newId, UnitOfWork } from '@constellation/platform/db';
import { parseInput, present, Refusal } from '@constellation/platform/errors';
import { cleanLine } from '@constellation/platform/text';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ApiToken } from './api-token.entity.ts';
import { hashSecretToken, newSecretToken } from './secret-token.ts';

const newTokenInput = z.object({
  name: z
    .string()
    .overwrite(cleanLine)
    .min(1, 'Name the token after what it is for.')
    .max(80, 'Keep the name under 80 characters.'),
  expiresOn: z.iso.date('Write a day such as 2027-01-04.').nullable(),
});

/** A token that was just made, with the secret that is never shown again. */
export interface NewApiToken {
  readonly token: string;
  readonly apiToken: ApiToken;
}

/** Personal tokens: `Authorization: Bearer cst_…` acts as the person, with everything they may do. */
@Injectable()
export class ApiTokenService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /**
   * @param input `expiresOn`: the last day on which the token works (`YYYY-MM-DD`, in London), or null for no end
   * @throws {Refusal} when the name is missing or the day is over
   */
  async create(viewer: Viewer, input: { name: string; expiresOn: string | null }): Promise<NewApiToken> {
    const { name, expiresOn } = parseInput(newTokenInput, input);
    const expiresAt = expiresOn ? await this.#endOfDay(expiresOn) : null;
    if (expiresAt && expiresAt <= viewer.now) {
      throw new Refusal({ code: 'in-the-past', message: 'Choose today or a later day.', field: 'expiresOn' });
    }
    const token = newSecretToken('cst_');
    const apiToken: ApiToken = {
      id: newId(),
      personId: viewer.personId,
      name,
      tokenHash: hashSecretToken(token),
      ending: token.slice(-4),
      createdAt: viewer.now,
      expiresAt,
      lastUsedAt: null,
      revokedAt: null,
    };
    await this.unitOfWork.run((tx) => tx.manager.insert(ApiToken, apiToken));
    return { token, apiToken };
  }

  /** Ends a token of the viewer at once; false when it is not theirs, or revoked already. */
  async revoke(viewer: Viewer, apiTokenId: string): Promise<boolean> {
    const revoked = await this.database.query(
      `update api_token set revoked_at = $3 where api_token_id::text = $1 and person_id = $2 and revoked_at is null
       returning api_token_id`,
      [apiTokenId, viewer.personId, viewer.now],
    );
    return revoked.length > 0;
  }

  /** The instant at which a day is over in London, by PostgreSQL's time zone rules. */
  async #endOfDay(day: string): Promise<Date> {
    const [row] = await this.database.query<{ at: Date }>(
      `select ($1::date + 1)::timestamp at time zone 'Europe/London' as at`,
      [day],
    );
    return present(row, 'The end of the day').at;
  }
}
