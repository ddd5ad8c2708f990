import { Settings } from '@constellation/platform/config';
import { UnitOfWork } from '@constellation/platform/db';
import { MailDeliveries, openMailer } from '@constellation/platform/mail';
import { cleanDatabase, startMailServer, testDatabase, type MailServerForTests } from '@constellation/platform/testing';
import { anOrganisation } from '../testing/builders.ts';
import { IdentityApi, type Sender } from '../testing/identity-api.ts';
import { SendInvitationHandler } from './send-invitation.handler.ts';

const invite = `mutation ($input: InviteStaffInput!) { result: inviteStaff(input: $input) {
  ... on InvitedStaff { invitations { link invitation { id } } } } }`;
const revoke = `mutation ($input: RevokeInvitationInput!) { result: revokeInvitation(input: $input) { ... on Invitation { state } } }`;
const preview = 'query ($token: String!) { invitation(token: $token) { name organisation { name } } }';
const accept = `mutation ($input: AcceptInvitationInput!) { result: acceptInvitation(input: $input) {
  ... on Viewer { person { name } } ... on Problems { problems { code } } } }`;
const tokenIn = (text: string) => /\/join\/([\w-]+)/.exec(text)?.[1] ?? '';

describe('the e-mails of invitations', () => {
  let api: IdentityApi;
  let post: MailServerForTests;
  let close: () => Promise<void>;
  let handler: SendInvitationHandler;
  let admin: { sender: Sender; organisationId: string };

  beforeAll(async () => {
    post = await startMailServer();
    api = await IdentityApi.start({ ...post.environment, PUBLIC_URL: 'https://constellation.example.org' });
    const settings = api.app.get(Settings);
    const mailer = await openMailer(settings);
    close = () => mailer.close();
    handler = new SendInvitationHandler(new MailDeliveries(api.app.get(UnitOfWork), mailer), settings);
  });
  afterAll(async () => {
    await close();
    await api.stop();
    await post.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    post.received.length = 0;
    const school = await anOrganisation(api.dataSource, { name: 'Fen <School> & Co' });
    const { sender } = await api.somebody({ organisationId: school.id, roles: ['organisation-admin'] });
    admin = { sender, organisationId: school.id };
  });

  async function inviteAda() {
    const answer = await api.ask(
      invite,
      {
        input: {
          organisationId: admin.organisationId,
          invitations: [{ email: 'ada@fen.example', name: 'Ada Byron', title: 'Teacher' }],
        },
      },
      admin.sender,
    );
    return {
      link: answer.at('result.invitations.0.link'),
      invitationId: answer.at('result.invitations.0.invitation.id'),
    };
  }
  const send = (invitationId: string, jobId = `job-${invitationId}`) => handler.handle({ invitationId }, { jobId });

  it('are asked for with the invitations, by id alone, and are sent by no request', async () => {
    const { invitationId } = await inviteAda();
    const messages = await api.dataSource.query<object[]>(`select kind, name, payload from outbox_message`);
    expect(messages).toEqual([{ kind: 'job', name: 'identity.send-invitation', payload: { invitationId } }]);
    expect(post.received).toEqual([]);
  });

  it('hold a link of their own, by which the post can be taken once, as by the one the admin sees', async () => {
    const { invitationId, link } = await inviteAda();
    await send(invitationId);
    await send(invitationId);
    expect(post.received).toHaveLength(1);
    const [mail] = post.received;
    expect(mail?.recipients).toEqual(['ada@fen.example']);
    expect(mail?.text).toContain('Fen <School> & Co');
    expect(mail?.html).toContain('Fen &lt;School&gt; &amp; Co');
    const token = tokenIn(mail?.text ?? '');
    expect(token).not.toBe(tokenIn(link));
    for (const one of [token, tokenIn(link)]) {
      expect((await api.ask(preview, { token: one })).at('invitation.name')).toBe('Ada Byron');
    }
    expect((await api.ask(accept, { input: { token } })).at('result.person.name')).toBe('Ada Byron');
    const again = await api.ask(accept, { input: { token: tokenIn(link) } });
    expect(again.at('result.problems.0.code')).toBe('invitation-accepted');
  });

  it('are put off with the server, and then hold a link that works', async () => {
    const { invitationId } = await inviteAda();
    post.failAt('recipient', 450);
    await expect(send(invitationId)).rejects.toThrow('not taken now');
    post.recover();
    await send(invitationId);
    const token = tokenIn(post.received[0]?.text ?? '');
    expect((await api.ask(preview, { token })).at('invitation.name')).toBe('Ada Byron');
  });

  it('are not sent any more for what was taken back, accepted or ran out meanwhile', async () => {
    const revoked = await inviteAda();
    await api.ask(revoke, { input: { invitationId: revoked.invitationId } }, admin.sender);
    await send(revoked.invitationId);
    const replaced = await inviteAda();
    const expired = await inviteAda();
    await api.dataSource.query(`update invitation set expires_at = now() where invitation_id = $1`, [
      expired.invitationId,
    ]);
    await send(replaced.invitationId);
    await send(expired.invitationId);
    expect(post.received).toEqual([]);
    expect(await api.dataSource.query(`select from mail_delivery`)).toEqual([]);
  });
});
