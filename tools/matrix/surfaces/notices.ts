import { ViewerAuthenticator } from '@constellation/identity';
import { InboxReader } from '@constellation/notifications';
import { References } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { UnitOfWork } from '@constellation/platform/db';
import type { MailDeliveries } from '@constellation/platform/mail';
import type { AddressInfo } from 'node:net';
import { FoundChanges } from '../../../libs/notifications/src/jobs/found-changes.ts';
import type { Told } from '../../../libs/notifications/src/notice/tell.ts';
import { MailNotices } from '../../../libs/notifications/src/mail/mail-notices.ts';
import { mappedYear } from '../build-curriculum-maps.ts';
import { at, listAt, textAt, type Data } from '../client.ts';
import { isToldOfChange, itemShown } from '../collection-model.ts';
import { seesMap } from '../curriculum-map-model.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { showsNotice, waitsFor } from '../notice-model.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { NoticeFacts } from '../world.ts';

const noticesOf = ({ world }: Matrix, { person }: ViewerFacts): readonly NoticeFacts[] =>
  world.notices.filter(({ personId }) => personId === person?.id);

const shownTo = (matrix: Matrix, viewer: ViewerFacts): readonly NoticeFacts[] =>
  noticesOf(matrix, viewer).filter((notice) => showsNotice(matrix.model, viewer, notice));

/** A notice in reports: what it is about tells which rule it breaks. */
const nameOf = ({ id, subject }: NoticeFacts): string => `${subject.kind} ${id}`;
const named = (node: Data): string => `${textAt(node, 'subject.kind')} ${textAt(node, 'id')}`;

/** A surface about somebody's own inbox. */
const ofSomebody = (name: string, run: (...asked: Parameters<Run>) => Promise<void>): Surface => ({
  name,
  draw: (matrix) => {
    const viewer = matrix.somebody();
    return [{ surface: name, viewer, subject: 'their inbox', run: (judge) => run(judge, matrix, viewer) }];
  },
});
type Run = (
  judge: Parameters<ReturnType<Surface['draw']>[number]['run']>[0],
  matrix: Matrix,
  viewer: ViewerFacts,
) => void;

/** Where the product listens: streams cannot be asked for inside the process. */
async function addressOf(api: Matrix['api']): Promise<string> {
  const server = api.getHttpServer();
  if (!server.listening) await api.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What people are told of: in the inbox, in its counts, and by e-mail. */
export const noticeSurfaces: readonly Surface[] = [
  ofSomebody('inbox', async (judge, matrix, viewer) => {
    const { nodes } = await judge.list(queries.inbox, 'list', { view: 'OPEN' });
    const shown = shownTo(matrix, viewer);
    judge.exactly(nodes.map(named), shown.map(nameOf), 'notices');
    for (const node of nodes) {
      const notice = shown.find(({ id }) => id === textAt(node, 'id'));
      const waits = notice ? waitsFor(matrix.model, viewer, notice) : null;
      if (waits !== null) judge.expect(textAt(node, 'status') === 'WAITING', waits, 'it waits for them');
    }
    const { nodes: unread } = await judge.list(queries.inbox, 'list', { view: 'UNREAD' });
    judge.exactly(unread.map(named), shown.filter(({ isRead }) => !isRead).map(nameOf), 'unread notices');
  }),
  ofSomebody('inboxCount', async (judge, matrix, viewer) => {
    const answer = await judge.ask(queries.inboxCount);
    const unread = shownTo(matrix, viewer).filter(({ isRead }) => !isRead);
    judge.counts(at(answer.data, 'inboxCount.unread'), unread.length, 'unread notices');
  }),
  ofSomebody('inbox: marks of strangers', async (judge, matrix) => {
    const others = matrix.world.notices.filter(({ personId }) => personId !== judge.probe.viewer.person?.id);
    const mark = (id: string) => judge.ask(mutations.markNotices, { input: { ids: [id], as: 'READ' } });
    judge.alike(await mark(matrix.random.pick(others).id), await mark(matrix.random.strangeId()));
  }),
  ofSomebody('digest', async (judge, matrix, viewer) => {
    const { api } = matrix;
    const get = <Part>(type: abstract new (...dependencies: never[]) => Part): Part => api.get(type, { strict: false });
    let text = '';
    // What would be sent, and rolled back: the same is asked again.
    const deliveries: Pick<MailDeliveries, 'deliver'> = {
      deliver: async (_job, prepare) => {
        await get(UnitOfWork)
          .run(async (tx) => {
            const mail = await prepare(tx);
            text = mail ? `${mail.subject}\n${mail.text}\n${mail.html}` : '';
            throw new Error('rolled back');
          })
          .catch((error: unknown) => {
            if ((error as Error).message !== 'rolled back') throw error;
          });
      },
    };
    const mails = new MailNotices(
      ...([deliveries, get(ViewerAuthenticator), get(InboxReader), get(Settings)] as ConstructorParameters<
        typeof MailNotices
      >),
    );
    const personId = viewer.person?.id ?? '';
    await get(UnitOfWork).run((tx) =>
      tx.query(
        `insert into notice_preference (person_id, kind, frequency)
         select $1, kind, 'daily' from (select distinct kind from notice) told
         on conflict (person_id, kind) do update set frequency = 'daily'`,
        [personId],
      ),
    );
    await mails.mailDigest({ jobId: 'matrix' }, { personId, day: '2026-11-23' }, new Date());
    const shown = shownTo(matrix, viewer).filter(({ isRead }) => !isRead);
    judge.expect(text !== '', shown.length > 0, 'an e-mail is sent');
    judge.look({ status: 200, text, headers: {}, bytes: text.length, data: {} }, '');
  }),
  ofSomebody('noticePreferences', async (judge, matrix, viewer) => {
    const answer = await judge.ask(queries.noticePreferences);
    const chosen = listAt(answer.data, 'noticePreferences.preferences').filter((one) => at(one, 'isDefault') === false);
    // Digests are asked for by other probes; nothing but this was chosen while the world was made.
    const isOff = chosen.some((one) => textAt(one, 'kind') === 'REVIEW' && textAt(one, 'frequency') === 'OFF');
    judge.expect(isOff, matrix.world.withoutReviewMail.includes(viewer.person?.id ?? ''), 'they chose no such e-mail');
  }),
  ofSomebody('following: places on the axis', async (judge, matrix, viewer) => {
    const own = matrix.world.placeFollows.filter(({ personId }) => personId === viewer.person?.id);
    const answer = await judge.ask(queries.following);
    const places = listAt(answer.data, 'following.followed').map((one) => textAt(one, 'subject.id'));
    judge.exactly(
      places,
      own.map(({ id }) => id),
      'places that they follow',
    );
    // Nobody else's is ended, nor is it told whether there is one.
    const others = matrix.world.placeFollows.filter((one) => !own.includes(one));
    const end = (id: string) => judge.ask(mutations.unfollow, { input: { kind: 'CurriculumPlace', id } });
    judge.alike(await end(matrix.random.pick(others).id), await end(matrix.random.strangeId()));
  }),
  {
    name: 'curriculum map: whether one follows its weeks',
    draw: (matrix) => {
      const { random, world, model } = matrix;
      const follow = random.pickOrNone(world.placeFollows);
      const map = random.pickOrNone(world.curriculumMaps.filter(({ subject }) => subject === follow?.subject));
      if (!follow || !map) return [];
      const follower = world.viewers.find(({ person }) => person?.id === follow.personId);
      return [...matrix.bothSides((viewer) => seesMap(model, viewer, map)), ...(follower ? [follower] : [])].map(
        (viewer) => ({
          ...{ surface: 'curriculum map: whether one follows its weeks', viewer, subject: `${map.subject} ${map.id}` },
          run: async (judge) => {
            const place = { year: mappedYear.code, firstWeek: follow.firstWeek, weeks: 1 };
            const answer = await judge.ask(queries.followedPlace, { id: map.id, ...place });
            const isOwn = follow.personId === viewer.person?.id && seesMap(model, viewer, map);
            const told = at(answer.data, 'curriculumMap.followedPlaceId') ?? null;
            judge.expect(told === follow.id, isOwn, 'they follow it');
            // Weeks beyond the year: nobody begins to follow anything.
            const begin = (mapId: string) =>
              judge.ask(mutations.followPlace, { input: { mapId, ...place, weeks: 60 } });
            if (!seesMap(model, viewer, map)) judge.alike(await begin(map.id), await begin(random.strangeId()));
          },
        }),
      );
    },
  },
  {
    name: 'inbox: who is told of a change',
    draw: (matrix) => {
      const { random, world } = matrix;
      const collection = random.pickOrNone(world.collections.filter(({ items }) => items.length > 0));
      if (!collection) return [];
      const changed = random.sample([...collection.items, ...collection.removed], 1 + random.below(2));
      const isTold = (viewer: ViewerFacts) => isToldOfChange(matrix.model, viewer, collection, changed);
      return matrix
        .bothSides((viewer) => viewer.person !== null && isTold(viewer))
        .filter(({ person }) => person !== null)
        .map((viewer) => ({
          ...{ surface: 'inbox: who is told of a change', viewer, subject: `collection ${collection.id}` },
          run: async (judge) => {
            const get = <Part>(type: abstract new (...dependencies: never[]) => Part): Part =>
              matrix.api.get(type, { strict: false });
            const finding = new FoundChanges(get(ViewerAuthenticator), get(References));
            const follower: Told = {
              ...{ personId: viewer.person?.id ?? '', kind: 'collection-changed' },
              ...{ subjectKind: 'Collection', subjectId: collection.id },
            };
            const itemIds = changed.map(({ id }) => id);
            const told = await finding.of([follower], itemIds, new Date());
            judge.expect(told.length > 0, isTold(viewer), 'they are told');
            judge.exactly(
              told.flatMap((one) => one.itemIds ?? []),
              isTold(viewer) ? changed.filter((item) => itemShown(matrix.model, viewer, item)).map(({ id }) => id) : [],
              'items that they are told by',
            );
          },
        }));
    },
  },
  {
    name: 'inboxChanged',
    draw: (matrix) => {
      const viewer = matrix.world.viewers.find(({ person }) => person === null);
      if (!viewer) return [];
      return [
        {
          surface: 'inboxChanged',
          viewer,
          subject: 'anybody’s inbox',
          run: async (judge) => {
            const response = await fetch(`${await addressOf(matrix.api)}/graphql/stream`, {
              method: 'POST',
              headers: {
                ...{ accept: 'text/event-stream', 'content-type': 'application/json', 'x-constellation-request': '1' },
              },
              body: JSON.stringify({ query: 'subscription { inboxChanged { at } }' }),
            });
            const answer = { status: response.status, text: await response.text() };
            judge.expect(answer.text.includes('Sign in to do this.'), true, 'who is signed out hears of nothing');
            if (answer.text.includes('"at"')) judge.leak('somebody’s inbox changed');
          },
        },
      ];
    },
  },
];
