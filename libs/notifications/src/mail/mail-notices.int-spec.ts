import { aWorld, type World } from '@constellation/artefacts/testing';
import { aCommunity, aCommunityMember } from '@constellation/communities/testing';
import { Database, newId, UnitOfWork } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import { MailChoices } from '@constellation/platform/mail';
import {
  cleanDatabase,
  startMailServer,
  testDatabase,
  type MailServerForTests,
  type ReceivedMail,
} from '@constellation/platform/testing';
import { AnnounceHandler } from '../jobs/announce.handler.ts';
import { FindDigestsHandler } from '../jobs/mail.handlers.ts';
import { PreferenceService } from '../preference/preference.service.ts';
import { NotificationsApi } from '../testing/notifications-api.ts';
import { MailNotices } from './mail-notices.ts';

const [monday, tuesday] = ['2026-11-23', '2026-11-24'];

describe('e-mails about what somebody is told of', () => {
  let api: NotificationsApi;
  let post: MailServerForTests;
  let world: World;
  let made = 0;
  beforeAll(async () => {
    post = await startMailServer();
    api = await NotificationsApi.start(post.environment);
  });
  afterAll(async () => {
    await api.stop();
    await post.close();
  });
  beforeEach(async () => {
    await cleanDatabase(await testDatabase());
    post.received.length = 0;
    world = await aWorld(api.dataSource);
  });

  /** A community in which the author speaks and the partner listens. */
  async function aDiscussion(name: string): Promise<string> {
    const { id } = await aCommunity(api.dataSource, [world.trustId], { name });
    for (const { personId, postId } of [world.author, world.partner]) {
      await aCommunityMember(api.dataSource, { communityId: id, personId, postId });
    }
    return id;
  }
  /** Has the author write something that the partner follows. */
  async function write(communityId: string, body: string, isMention = false): Promise<void> {
    const [threadId, messageId] = [newId(), newId()];
    await api.dataSource.query(
      `insert into community_thread (community_thread_id, community_id, title, first_message_id, last_message_id) values ($1, $2, 'Sources', $3, $3)`,
      [threadId, communityId, messageId],
    );
    await api.dataSource.query(
      `insert into community_message (community_message_id, community_thread_id, author_id, body) values ($1, $2, $3, $4)`,
      [messageId, threadId, world.author.personId, body],
    );
    const { personId } = world.partner;
    await (isMention
      ? api.dataSource.query(
          'insert into community_message_mention (community_message_id, person_id) values ($1, $2)',
          [messageId, personId],
        )
      : api.dataSource.query(
          `insert into community_thread_follow (community_thread_id, person_id, following) values ($1, $2, 'followed')`,
          [threadId, personId],
        ));
    await api.tell(['message'], messageId);
  }
  const digest = (day: string, personId = world.partner.personId): Promise<void> =>
    api.get(MailNotices).mailDigest({ jobId: `digest-${++made}` }, { personId, day }, new Date());
  const enqueued = async (name: string): Promise<readonly Record<string, string>[]> =>
    (
      await api.dataSource.query<{ payload: Record<string, string> }[]>(
        'select payload from outbox_message where name = $1 order by outbox_message_id',
        [name],
      )
    ).map(({ payload }) => payload);
  const choose = async (kind: string, frequency: string): Promise<void> =>
    api.get(PreferenceService).choose(await api.viewerOf(world.partner.personId), [{ kind, frequency }]);

  it('bring together what came, under the name of each community, once', async () => {
    const [history, music] = [await aDiscussion('Primary history'), await aDiscussion('Music')];
    await write(history, 'Ledgers <b>and</b> maps.');
    await write(music, 'Recorders.');
    await digest(tuesday);
    expect(post.received).toHaveLength(1);
    const { text, html, headers } = read(post);
    expect(text.replaceAll('\r\n', '\n')).toMatch(
      /Music\n\n• New in a discussion .*“Recorders\.” in “Sources”[\s\S]*Primary history\n\n• /,
    );
    expect(html).toContain('Ledgers &lt;b&gt;and&lt;/b&gt; maps.');
    expect(headers.get('list-unsubscribe')).toMatch(/^<https:\/\/constellation\.example\.org\/stop-mails\/[\w-]+>$/);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    await digest(tuesday);
    expect(post.received).toHaveLength(1);
  });

  it('tell of what their reader may see when they are sent, and of nothing else', async () => {
    await write(await aDiscussion('Primary history'), 'A secret.');
    await api.dataSource.query(
      `update community_membership set ended_at = now(), ended_by = person_id, end_cause = 'left' where person_id = $1`,
      [world.partner.personId],
    );
    await digest(monday);
    expect(post.received).toEqual([]);
  });

  it('keep weekly kinds for Mondays, and leave out what was read', async () => {
    const communityId = await aDiscussion('Primary history');
    await choose('reply', 'weekly');
    await write(communityId, 'One.');
    await write(communityId, 'Two.');
    await digest(tuesday);
    expect(post.received).toEqual([]);
    await api.dataSource.query(
      `update notice set read_at = now() from community_message message
        where message.community_message_id = notice.subject_id and message.body = 'One.'`,
    );
    await digest(monday);
    expect(read(post).text).toContain('“Two.”');
    expect(read(post).text).not.toContain('“One.”');
  });

  it('come at once about what its reader wants to hear of at once', async () => {
    await write(await aDiscussion('Primary history'), 'Amara, look.', true);
    const [asked] = await enqueued('notifications.mail-notice');
    const send = (jobId: string): Promise<void> =>
      api.get(MailNotices).mailNotice(jobId, asked?.['noticeId'] ?? '', new Date());
    await send('mail-1');
    await send('mail-1');
    await send('mail-2');
    expect(post.received).toHaveLength(1);
    expect(read(post).text).toContain('In Primary history: You are mentioned: “Amara, look.” in “Sources”.');
  });

  it('leave it to its own context to write of some kinds at once, which asks whether that is wanted', async () => {
    const { personId } = world.partner;
    const kind = 'access-answer';
    const wants = async (): Promise<boolean> => api.get(MailChoices).wantsAtOnce(api.get(Database), { personId, kind });
    expect(await wants()).toBe(true);
    await write(await aDiscussion('Primary history'), 'As if somebody had answered.');
    await api.dataSource.query('update notice set kind = $1, announced_at = null', [kind]);
    await api.get(AnnounceHandler).handle();
    expect(await enqueued('notifications.mail-notice')).toEqual([]);
    await digest(tuesday);
    expect(post.received).toEqual([]);
    await choose(kind, 'daily');
    expect(await wants()).toBe(false);
    await digest(tuesday);
    expect(read(post).text).toContain('“As if somebody had answered.”');
    await choose(kind, 'off');
    expect(await wants()).toBe(false);
  });

  it('are asked for once a day for everybody who has something to hear of', async () => {
    const communityId = await aDiscussion('Primary history');
    await write(communityId, 'One.');
    await new FindDigestsHandler(api.get(UnitOfWork)).handle();
    expect((await enqueued('notifications.mail-digest')).map(({ personId }) => personId)).toEqual([
      world.partner.personId,
    ]);
    await choose('reply', 'off');
    await api.dataSource.query('delete from outbox_message');
    await new FindDigestsHandler(api.get(UnitOfWork)).handle();
    expect(await enqueued('notifications.mail-digest')).toEqual([]);
  });

  it('end by one click of a mail program, without signing in', async () => {
    const communityId = await aDiscussion('Primary history');
    await write(communityId, 'One.');
    await digest(tuesday);
    const link = /https:\/\/constellation\.example\.org(\/stop-mails\/[\w-]+)/.exec(read(post).text)?.[1] ?? '';
    const click = (url: string) =>
      api.app.inject({
        ...{ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect((await click(`${link}x`)).statusCode).toBe(404);
    expect((await click(link)).statusCode).toBe(204);
    expect((await click(link)).statusCode).toBe(204);
    const preferences = await api.get(PreferenceService).list(await api.viewerOf(world.partner.personId));
    expect(preferences.filter(({ isDefault }) => !isDefault)).toEqual([
      expect.objectContaining({ kind: 'reply', frequency: 'off' }),
    ]);
    await write(communityId, 'Two.');
    await digest(monday);
    expect(post.received).toHaveLength(1);
  });
});

/** The last mail that came. */
function read(post: MailServerForTests): ReceivedMail {
  return present(post.received.at(-1), 'The mail');
}
