import { Settings } from '@constellation/platform/config';
import type { Tx } from '@constellation/platform/db';
import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { MailDeliveries, type Mail } from '@constellation/platform/mail';
import { hashSecretToken, newSecretToken } from '../sign-in/secret-token.ts';
import { invitationMail } from '../staff/invitation-mail.ts';
import { sendInvitationJob } from '../staff/invitation.jobs.ts';

interface Row {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly expires_at: Date;
  readonly organisation: string;
  readonly inviter: string;
  readonly is_platform_operator: boolean;
}

/** Sends an invitation that still waits to the person it is for. */
@JobHandler(sendInvitationJob)
export class SendInvitationHandler implements HandlesJob<{ invitationId: string }> {
  constructor(
    private readonly deliveries: MailDeliveries,
    private readonly settings: Settings,
  ) {}

  async handle({ invitationId }: { invitationId: string }, { jobId }: Pick<JobContext, 'jobId'>): Promise<void> {
    await this.deliveries.deliver({ jobId, kind: 'identity.invitation' }, (tx) => this.#prepare(tx, invitationId));
  }

  async #prepare(tx: Tx, invitationId: string): Promise<Omit<Mail, 'id'> | null> {
    const [row] = await tx.query<Row>(
      `select invitation.name, invitation.email, invitation.title, invitation.expires_at,
              organisation.name as organisation, person.name as inviter, person.is_platform_operator
         from invitation join organisation using (organisation_id) join person on person.person_id = invitation.invited_by
        where invitation_id = $1 and accepted_at is null and revoked_at is null and expires_at > now()
          for update of invitation`,
      [invitationId],
    );
    if (!row) return null;
    // A link of the e-mail's own, made now: no row and no job ever holds one that works.
    const token = newSecretToken();
    await tx.query(`update invitation set mail_token_hash = $2 where invitation_id = $1`, [
      invitationId,
      hashSecretToken(token),
    ]);
    return invitationMail({
      name: row.name,
      address: row.email,
      title: row.title,
      organisation: row.organisation,
      inviter: row.is_platform_operator ? null : row.inviter,
      link: `${this.settings.http.publicUrl}/join/${token}`,
      expiresAt: row.expires_at,
    });
  }
}
