import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ApiToken } from './api-token.entity.ts';
import { hashSecretToken, newSecretToken } from './secret-token.ts';

const newTokenInput = z.object({
  name: z.string().trim().min(1, 'Name the token after what it is for.').max(80, 'Keep the name under 80 characters.'),
  expiresAt: z.date().nullable(),
});

/** A token that was just made, with the secret that is never shown again. */
export interface NewApiToken {
  readonly token: string;
  readonly apiToken: ApiToken;
}

/** Personal tokens: `Authorization: Bearer cst_…` acts as the person, with everything they may do. */
@Injectable()
export class ApiTokenService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async create(viewer: Viewer, input: { name: string; expiresAt: Date | null }): Promise<NewApiToken> {
    const { name, expiresAt } = parseInput(newTokenInput, input);
    if (expiresAt && expiresAt <= viewer.now) {
      throw new Refusal({ code: 'in-the-past', message: 'Choose a day in the future.', field: 'expiresOn' });
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

  /** @throws {NotFound} when it is not a token of the viewer. */
  async revoke(viewer: Viewer, apiTokenId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const revoked = await tx.query(
        `update api_token set revoked_at = $3 where api_token_id::text = $1 and person_id = $2 and revoked_at is null
         returning api_token_id`,
        [apiTokenId, viewer.personId, viewer.now],
      );
      if (revoked.length === 0) throw new NotFound('token', 'apiTokenId');
    });
  }
}
