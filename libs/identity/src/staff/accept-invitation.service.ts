import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { personName } from '../person/person-fields.ts';
import { Person } from '../person/person.entity.ts';
import { PostService } from '../post/post.service.ts';
import { hashSecretToken } from '../sign-in/secret-token.ts';
import { SignInService, type NewSession } from '../sign-in/sign-in.service.ts';
import { holdsToday } from '../viewer/posts.principal-source.ts';
import { invitationState } from './invitation-state.ts';
import { Invitation } from './invitation.entity.ts';

const acceptance = z.object({ token: z.string(), name: personName.optional() });

/** Lets people in: whoever has the link takes the post. */
@Injectable()
export class AcceptInvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signIn: SignInService,
    private readonly posts: PostService,
  ) {}

  /**
   * Takes the post an invitation offers. Somebody signed in adds it to those they have; otherwise a person is made, under
   * the name given or else the invitation's, and signed in.
   * @returns the new session, or undefined for somebody who was signed in
   * @throws {NotAllowed} `sign-in-needed` where people sign in at a provider and this one has not: the post goes to who they are there
   * @throws {Refusal} `invitation-unknown`, `-accepted`, `-revoked` or `-expired`
   */
  async accept(
    viewer: Viewer,
    input: { readonly token: string; readonly name?: string | undefined },
    userAgent: string | undefined,
  ): Promise<NewSession | undefined> {
    const { token, name } = parseInput(acceptance, input);
    if (!viewer.isSignedIn && this.signIn.methods.includes('oidc')) {
      throw new NotAllowed('Sign in first: the post is then added to your account.', 'sign-in-needed');
    }
    return this.unitOfWork.run(async (tx) => {
      const invitation = await lockPending(tx, viewer, token);
      const newcomer = {
        name: name ?? invitation.name,
        email: invitation.email,
        // Where demo accounts are offered, a newcomer becomes one: without it they could not come back after signing out.
        isDemo: this.signIn.methods.includes('demo'),
      };
      const personId = viewer.person?.id ?? (await makePerson(tx, viewer, newcomer));
      await this.posts.start(tx, viewer, {
        personId,
        organisationId: invitation.organisationId,
        title: invitation.title,
        roles: invitation.roles,
      });
      await tx.manager.update(Invitation, { id: invitation.id }, { acceptedAt: viewer.now, acceptedBy: personId });
      return viewer.isSignedIn ? undefined : this.signIn.begin(tx, viewer, personId, { userAgent });
    });
  }
}

async function lockPending(tx: Tx, viewer: Viewer, token: string): Promise<Invitation> {
  const invitation = await tx.manager.findOne(Invitation, {
    where: [{ tokenHash: hashSecretToken(token) }, { mailTokenHash: hashSecretToken(token) }],
    lock: { mode: 'pessimistic_write' },
  });
  if (!invitation) {
    throw refusal('invitation-unknown', 'This invitation is not known: copy the whole link, or ask for a new one.');
  }
  const state = invitationState(invitation, viewer.now);
  if (state === 'accepted') throw refusal('invitation-accepted', 'This invitation has been accepted already: sign in.');
  if (state === 'revoked')
    throw refusal('invitation-revoked', 'This invitation was taken back: ask the organisation’s admin.');
  if (state === 'expired') throw refusal('invitation-expired', 'This invitation has run out: ask for a new one.');
  if (!(await stillRuns(tx, viewer, invitation))) {
    throw refusal(
      'invitation-revoked',
      'Who made this invitation has left: ask the organisation’s admin for a new one.',
    );
  }
  return invitation;
}

/**
 * Whether who made the invitation could make it today. Otherwise an admin who is about to be ended could invite themselves
 * back, with every role.
 */
async function stillRuns(tx: Tx, viewer: Viewer, { invitedBy, organisationId }: Invitation): Promise<boolean> {
  const runs = await tx.query(
    `select from person where person_id = $2 and is_platform_operator
     union all
     select from post
      where person_id = $2 and 'organisation-admin' = any(roles) and ${holdsToday('post', 'started_on', 'ended_on')}
        and (organisation_id = $3 or organisation_id in (
              select membership.parent_id from organisation_membership membership
                join organisation trust on trust.organisation_id = membership.parent_id
               where membership.member_id = $3 and trust.kind in ('multi-academy-trust', 'single-academy-trust')
                 and ${holdsToday('membership', 'joined_on', 'left_on')}))
      limit 1`,
    [viewer.now, invitedBy, organisationId],
  );
  return runs.length > 0;
}

function refusal(code: string, message: string): Refusal {
  return new Refusal({ code, message, field: 'token' });
}

async function makePerson(tx: Tx, viewer: Viewer, about: Pick<Person, 'name' | 'email' | 'isDemo'>): Promise<string> {
  const id = newId();
  await tx.manager.insert(Person, { id, ...about, createdAt: viewer.now });
  return id;
}
