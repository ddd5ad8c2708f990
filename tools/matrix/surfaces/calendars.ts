import { at, textAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { CommunityFacts } from '../facts/communities.ts';
import type { ViewerFacts } from '../facts/people.ts';

const nameOf = (matrix: Matrix, community: CommunityFacts): string =>
  `community ${matrix.world.communities.indexOf(community) + 1}`;

const signedIn = (viewers: readonly ViewerFacts[]): readonly ViewerFacts[] =>
  viewers.filter((viewer) => viewer.person !== null);

/** Meetings of communities, and calendars that read them by a secret address. */
export const calendarSurfaces: readonly Surface[] = [
  {
    name: 'communityEvent',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      const id = community.events[0]?.id ?? '';
      return signedIn(matrix.bothSides((viewer) => model.readsThreads(viewer, community))).map((viewer) => ({
        surface: 'communityEvent',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const answer = await judge.ask(queries.communityEvent, { id });
          const reads = model.readsThreads(viewer, community);
          judge.expect(at(answer.data, 'communityEvent.id') === id, reads, 'it is shown');
          if (reads) return judge.holds(answer, [community.events[0]?.word]);
          const strange = matrix.random.strangeId();
          judge.alike(answer, await judge.ask(queries.communityEvent, { id: strange }));
          const signUp = (eventId: string) =>
            judge.ask(mutations.signUpForCommunityEvent, { input: { eventId, coming: true } });
          judge.alike(await signUp(id), await signUp(strange));
          const cancel = (eventId: string) =>
            judge.ask(mutations.cancelCommunityEvent, { input: { eventId, reason: 'No' } });
          judge.alike(await cancel(id), await cancel(strange));
        },
      }));
    },
  },
  {
    name: 'Community.events',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      return signedIn(matrix.bothSides((viewer) => model.readsThreads(viewer, community))).map((viewer) => ({
        surface: 'Community.events',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const { nodes } = await judge.list(queries.communityEvents, 'community.events', { id: community.id });
          const reads = model.readsThreads(viewer, community);
          judge.exactly(
            nodes.map((node) => textAt(node, 'id')),
            reads ? community.events.map(({ id }) => id) : [],
            'events',
          );
        },
      }));
    },
  },
  {
    // Whoever asks: the address alone says whose calendar it is.
    name: 'calendar',
    draw: (matrix) => {
      const calendar = matrix.random.pick(matrix.world.calendars);
      const viewer = matrix.world.viewers.find(({ person }) => person?.id === calendar.personId);
      if (!viewer) return [];
      return [
        {
          surface: 'calendar',
          viewer,
          subject: calendar.revoked ? 'a revoked address' : 'their address',
          run: async (judge) => {
            const answer = await judge.send({ url: `/calendars/${calendar.token}` });
            if (calendar.revoked) {
              return judge.alike(answer, await judge.send({ url: `/calendars/${matrix.random.letters(43)}` }));
            }
            // Calendars fold long lines.
            const text = answer.text.replaceAll('\r\n ', '');
            judge.exactly(
              [...text.matchAll(/^UID:([0-9a-f-]{36})@/gm)].map(([, id]) => id ?? ''),
              matrix.model.communities.inCalendarOf(viewer),
              'events',
            );
            judge.look({ ...answer, text }, '');
          },
        },
      ];
    },
  },
  {
    name: 'calendarFeed',
    draw: (matrix) => {
      const viewer = matrix.random.pickOrNone(signedIn(matrix.world.viewers));
      if (!viewer) return [];
      const isOwn = ({ personId, revoked }: (typeof matrix.world.calendars)[number]): boolean =>
        personId === viewer.person?.id && !revoked;
      return [
        {
          surface: 'calendarFeed',
          viewer,
          subject: 'whether there is an address',
          run: async (judge) => {
            const answer = await judge.ask(queries.calendarFeed);
            const isThere = at(answer.data, 'calendarFeed.since') !== null;
            judge.expect(isThere, matrix.world.calendars.some(isOwn), 'there is an address');
            judge.expect(at(answer.data, 'calendarFeed.address') !== null, false, 'an address is told');
            const told = matrix.world.calendars.filter(({ token }) => answer.text.includes(token));
            judge.exactly(
              told.map(({ token }) => token),
              [],
              'addresses',
            );
          },
        },
      ];
    },
  },
];
