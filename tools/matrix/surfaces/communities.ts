import { at, textAt, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { CommunityFacts } from '../facts/communities.ts';
import type { ViewerFacts } from '../facts/people.ts';

const subject = (matrix: Matrix, community: CommunityFacts): string =>
  `community ${matrix.world.communities.indexOf(community) + 1}`;

const ids = (rows: readonly { readonly membershipId: string }[]): readonly string[] =>
  rows.map(({ membershipId }) => membershipId);

const signedIn = (viewers: readonly ViewerFacts[]): readonly ViewerFacts[] =>
  viewers.filter((viewer) => viewer.person !== null);

/** Communities, who is in them, who asks to be, and what is missing in them. */
export const communitySurfaces: readonly Surface[] = [
  {
    name: 'community',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      const sides = [
        ...matrix.bothSides((viewer) => model.sees(viewer, community)),
        ...matrix.bothSides((viewer) => model.own(viewer, community) !== undefined),
        ...matrix.bothSides((viewer) => model.looksAfter(viewer, community)),
      ];
      return [...new Set(sides)].map((viewer) => ({
        surface: 'community',
        viewer,
        subject: subject(matrix, community),
        run: async (judge) => {
          const answer = await judge.ask(queries.community, { id: community.id });
          const sees = viewer.person !== null && model.sees(viewer, community);
          judge.expect(at(answer.data, 'community.id') === community.id, sees, 'it is shown');
          if (!sees) {
            return judge.alike(answer, await judge.ask(queries.community, { id: matrix.random.strangeId() }));
          }
          const shown = (list: string): readonly string[] => textsAt(answer.data, `community.${list}`, 'id');
          judge.exactly(shown('members.nodes'), ids(model.membersSeen(viewer, community)), 'members');
          judge.counts(
            at(answer.data, 'community.members.totalCount'),
            model.membersSeen(viewer, community).length,
            'number of members shown',
          );
          judge.counts(at(answer.data, 'community.memberCount'), model.members(community).length, 'number of members');
          judge.exactly(shown('stewards'), ids(model.stewards(community)), 'stewards');
          judge.exactly(shown('requests.nodes'), model.requestsSeen(viewer, community), 'requests');
          judge.exactly(shown('invitations.nodes'), model.invitationsSeen(viewer, community), 'invitations');
          const looksAfter = model.looksAfter(viewer, community);
          judge.expect(at(answer.data, 'community.canLookAfter') === true, looksAfter, 'they look after it');
          const told = looksAfter && !community.ended && model.stewards(community).length < 2;
          const isTold = at(answer.data, 'community.handover') !== null;
          // Two stewards of one organisation are told as well: what is told to others is nothing.
          if (isTold && (!looksAfter || community.ended)) judge.leak('the hand-over is shown');
          if (told && !isTold) judge.denial('the hand-over is not shown');
        },
      }));
    },
  },
  {
    name: 'communities',
    draw: (matrix) => {
      const isMine = matrix.random.chance(0.5);
      const listed = (viewer: ViewerFacts): readonly string[] => matrix.model.communities.listed(viewer, { isMine });
      return signedIn(matrix.bothSides((viewer) => viewer.person !== null && listed(viewer).length > 2)).map(
        (viewer) => ({
          surface: 'communities',
          viewer,
          subject: isMine ? 'their own' : 'all',
          run: async (judge) => {
            const { nodes, total } = await judge.list(queries.communities, 'communities', { mine: isMine });
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              listed(viewer),
              'communities',
            );
            if (listed(viewer).length > 0) judge.counts(total, listed(viewer).length, 'number of communities');
          },
        }),
      );
    },
  },
  {
    name: 'Community.members',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      const sides = matrix.bothSides((viewer) => model.membersSeen(viewer, community).length > 0);
      return signedIn(sides).map((viewer) => ({
        surface: 'Community.members',
        viewer,
        subject: subject(matrix, community),
        run: async (judge) => {
          const { nodes } = await judge.list(queries.communityMembers, 'community.members', { id: community.id });
          const seen = model.sees(viewer, community) ? model.membersSeen(viewer, community) : [];
          judge.exactly(
            nodes.map((node) => textAt(node, 'id')),
            ids(seen),
            'members',
          );
        },
      }));
    },
  },
  {
    // A name that is hidden from them is not to be guessed by whom it finds.
    name: 'Community.members: by name',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      const member = matrix.random.pickOrNone(model.members(community));
      const person = matrix.world.people.find(({ id }) => id === member?.personId);
      const word = matrix.wordOf(`name of ${person?.label ?? ''}`);
      if (!member || !word) return [];
      return signedIn(matrix.bothSides((viewer) => model.membersSeen(viewer, community).length > 0)).map((viewer) => ({
        surface: 'Community.members: by name',
        viewer,
        subject: `${person?.label ?? ''} in ${subject(matrix, community)}`,
        run: async (judge) => {
          const about = { id: community.id, name: word.toUpperCase() };
          const { nodes, total } = await judge.list(queries.communityMembers, 'community.members', about);
          const isNamed = viewer.person?.id === member.personId || matrix.model.seesPeople(viewer);
          const seen = model.sees(viewer, community) && isNamed ? model.membersSeen(viewer, community) : [];
          const found = seen.filter(({ personId }) => personId === member.personId);
          judge.exactly(
            nodes.map((node) => textAt(node, 'id')),
            ids(found),
            'members of that name',
          );
          if (model.sees(viewer, community)) judge.counts(total, found.length, 'number of members of that name');
        },
      }));
    },
  },
  {
    name: 'suggestedCommunities',
    draw: (matrix) => {
      const suggested = (viewer: ViewerFacts): readonly string[] => matrix.model.communities.suggested(viewer);
      return signedIn(matrix.bothSides((viewer) => viewer.person !== null && suggested(viewer).length > 0)).map(
        (viewer) => ({
          surface: 'suggestedCommunities',
          viewer,
          subject: 'what they teach',
          run: async (judge) => {
            const answer = await judge.ask(queries.suggestedCommunities);
            judge.exactly(textsAt(answer.data, 'suggestedCommunities', 'id'), suggested(viewer), 'suggestions');
          },
        }),
      );
    },
  },
  {
    name: 'myCommunityRequests',
    draw: (matrix) => {
      const asked = ({ person }: ViewerFacts): readonly string[] =>
        matrix.world.communities.flatMap(({ requests }) =>
          requests.filter(({ personId }) => personId === person?.id).map(({ id }) => id),
        );
      return signedIn(matrix.bothSides((viewer) => asked(viewer).length > 0)).map((viewer) => ({
        surface: 'myCommunityRequests',
        viewer,
        subject: 'themselves',
        run: async (judge) => {
          const answer = await judge.ask(queries.myCommunityRequests);
          judge.exactly(textsAt(answer.data, 'myCommunityRequests', 'id'), asked(viewer), 'own requests');
        },
      }));
    },
  },
  {
    name: 'communities: changes by strangers',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      const strangers = matrix.world.viewers.filter(
        (viewer) => viewer.person && matrix.model.standings.of(viewer).hasPost && !model.looksAfter(viewer, community),
      );
      return matrix.random.sample(strangers, 2).map((viewer) => ({
        surface: 'communities: changes by strangers',
        viewer,
        subject: subject(matrix, community),
        run: async (judge) => {
          const strange = matrix.random.strangeId();
          const ask = (operation: keyof typeof mutations, input: object) => judge.ask(mutations[operation], { input });
          if (!model.sees(viewer, community)) {
            for (const operation of ['updateCommunity', 'endCommunity'] as const) {
              judge.alike(
                await ask(operation, { communityId: community.id }),
                await ask(operation, { communityId: strange }),
              );
            }
          }
          const request = matrix.random.pickOrNone(community.requests);
          if (request) {
            const answer = (requestId: string) => ask('answerCommunityRequest', { requestId, accepted: true });
            judge.alike(await answer(request.id), await answer(strange));
          }
          const invitation = matrix.random.pickOrNone(community.invitations);
          if (invitation) {
            const takeBack = (invitationId: string) => ask('takeBackCommunityInvitation', { invitationId });
            judge.alike(await takeBack(invitation.id), await takeBack(strange));
          }
          const member = matrix.random.pickOrNone(
            community.members.filter(({ personId }) => personId !== viewer.person?.id),
          );
          if (member) {
            const change = (membershipId: string) => ask('changeCommunityRole', { membershipId, role: 'REVIEWER' });
            judge.alike(await change(member.membershipId), await change(strange));
          }
        },
      }));
    },
  },
  {
    // Whoever has the link reads what it leads to; once it is closed, only who sees the community anyway.
    name: 'communityInvitation',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const invitation = matrix.random.pickOrNone(community.invitations);
      if (!invitation) return [];
      const isOpen = !invitation.expired && !community.ended;
      return signedIn(matrix.bothSides((viewer) => matrix.model.communities.sees(viewer, community))).map((viewer) => ({
        surface: 'communityInvitation',
        viewer,
        subject: `a link into ${subject(matrix, community)}${isOpen ? '' : ' (closed)'}`,
        run: async (judge) => {
          const { token } = invitation;
          const named = isOpen || matrix.model.communities.sees(viewer, community);
          const answer = await matrix.client.ask(viewer, queries.communityInvitation, { token });
          judge.expect(at(answer.data, 'communityInvitation.communityId') === community.id, named, 'it is named');
          judge.expect(
            (at(answer.data, 'communityInvitation.state') === 'WAITING') === isOpen,
            true,
            'its state is told',
          );
          if (!named) judge.look(answer, '');
          const strange = await judge.ask(queries.communityInvitation, { token: matrix.random.letters(43) });
          judge.expect(at(strange.data, 'communityInvitation') !== null, false, 'a link that nobody made is known');
        },
      }));
    },
  },
];
