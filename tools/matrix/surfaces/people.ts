import { at, listAt, textAt, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { PersonFacts, PostFacts, ViewerFacts } from '../facts/people.ts';

const personSees = (matrix: Matrix, viewer: ViewerFacts, personId: string): boolean =>
  viewer.person?.id === personId || matrix.model.seesPeople(viewer);

/** Posts that somebody holds today in organisations whose staff the viewer sees, where their name is seen as well. */
const postsOfName = (matrix: Matrix, viewer: ViewerFacts, person: PersonFacts): readonly PostFacts[] =>
  person.posts.filter(
    (post) =>
      matrix.model.standings.holds(post.startedOn, post.endedOn) &&
      matrix.model.worksWith(viewer, post.organisationId) &&
      personSees(matrix, viewer, person.id),
  );

/** People and what organisations keep to themselves. E-mail addresses are looked for in every answer. */
export const peopleSurfaces: readonly Surface[] = [
  {
    name: 'Organisation.posts',
    draw: (matrix) => {
      const organisation = matrix.random.pick(matrix.world.organisations);
      return matrix
        .bothSides((viewer) => matrix.model.seesStaffOf(viewer, organisation.id))
        .map((viewer) => ({
          surface: 'Organisation.posts',
          viewer,
          subject: organisation.name,
          run: async (judge) => {
            const answer = await judge.ask(queries.organisation, { id: organisation.id });
            judge.expect(at(answer.data, 'organisation.id') === organisation.id, true, 'the organisation is shown');
            const posts = matrix.world.people.flatMap((person) => person.posts);
            const current = posts.filter(
              (post) =>
                post.organisationId === organisation.id && matrix.model.standings.holds(post.startedOn, post.endedOn),
            );
            const shown = matrix.model.seesStaffOf(viewer, organisation.id) ? current : [];
            judge.exactly(
              textsAt(answer.data, 'organisation.posts.nodes', 'id'),
              shown.map((post) => post.id),
              'staff',
            );
            const named = shown
              .filter((post) => personSees(matrix, viewer, post.personId))
              .map((post) => post.personId);
            judge.exactly(
              [...new Set(textsAt(answer.data, 'organisation.posts.nodes', 'person.id'))],
              named,
              'people of the staff',
            );
          },
        }));
    },
  },
  {
    // A name that is hidden from them is not to be guessed by whom it finds.
    name: 'Organisation.posts: by name',
    draw: (matrix) => {
      const person = matrix.random.pick(matrix.world.people);
      const post = matrix.random.pickOrNone(person.posts);
      const word = matrix.wordOf(`name of ${person.label}`);
      if (!post || !word) return [];
      const current = matrix.model.standings.holds(post.startedOn, post.endedOn);
      const shown = (viewer: ViewerFacts): boolean =>
        current && matrix.model.seesStaffOf(viewer, post.organisationId) && personSees(matrix, viewer, person.id);
      return matrix.bothSides(shown).map((viewer) => ({
        surface: 'Organisation.posts: by name',
        viewer,
        subject: person.label,
        run: async (judge) => {
          const about = { id: post.organisationId, name: word.toUpperCase() };
          const { nodes } = await judge.list(queries.staffOfName, 'organisation.posts', about);
          judge.expect(
            nodes.some((node) => textAt(node, 'id') === post.id),
            shown(viewer),
            'a post of that name',
          );
        },
      }));
    },
  },
  {
    name: 'colleagues',
    draw: (matrix) => {
      const person = matrix.random.pick(matrix.world.people);
      const word = matrix.wordOf(`name of ${person.label}`);
      if (!word) return [];
      return matrix
        .bothSides((viewer) => postsOfName(matrix, viewer, person).length > 0)
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'colleagues',
          viewer,
          subject: person.label,
          run: async (judge) => {
            const { nodes } = await judge.list(queries.colleagues, 'colleagues', { name: word.toUpperCase() });
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              postsOfName(matrix, viewer, person).map((post) => post.id),
              'posts of that name',
            );
          },
        }));
    },
  },
  {
    name: 'person',
    draw: (matrix) => {
      const person = matrix.random.pick(matrix.world.people);
      return matrix
        .bothSides((viewer) => personSees(matrix, viewer, person.id))
        .flatMap((viewer) =>
          ['person', 'node'].map((field) => ({
            surface: 'person',
            viewer,
            subject: person.label,
            run: async (judge) => {
              const query = field === 'person' ? queries.person : queries.node;
              const answer = await judge.ask(query, { id: person.id });
              const sees = personSees(matrix, viewer, person.id);
              judge.expect(at(answer.data, `${field}.id`) === person.id, sees, 'the person is shown');
              if (!sees) return judge.alike(answer, await judge.ask(query, { id: matrix.random.strangeId() }));
              const current = person.posts.filter((post) => matrix.model.standings.holds(post.startedOn, post.endedOn));
              judge.exactly(
                textsAt(answer.data, `${field}.posts`, 'id'),
                current.map((post) => post.id),
                'posts',
              );
            },
          })),
        );
    },
  },
  {
    name: 'node: post',
    draw: (matrix) => {
      const post = matrix.random.pick(matrix.world.people.flatMap((person) => person.posts));
      const sees = (viewer: ViewerFacts): boolean => matrix.model.seesPost(viewer, post);
      return matrix.bothSides(sees).map((viewer) => ({
        surface: 'node: post',
        viewer,
        subject: `a post at ${matrix.world.organisations.find((one) => one.id === post.organisationId)?.name ?? ''}`,
        run: async (judge) => {
          const answer = await judge.ask(queries.node, { id: post.id });
          judge.expect(at(answer.data, 'node.id') === post.id, sees(viewer), 'the post is shown');
          if (!sees(viewer))
            return judge.alike(answer, await judge.ask(queries.node, { id: matrix.random.strangeId() }));
          const named = personSees(matrix, viewer, post.personId);
          judge.expect(at(answer.data, 'node.person.id') === post.personId, named, 'who holds it is named');
        },
      }));
    },
  },
  {
    name: 'viewer',
    draw: (matrix) => [
      {
        surface: 'viewer',
        viewer: matrix.anyViewer(),
        subject: 'themselves',
        run: async (judge) => {
          const { viewer } = judge.probe;
          const answer = await judge.ask(queries.viewer);
          judge.expect(at(answer.data, 'viewer.person') !== null, viewer.person !== null, 'a person is shown');
          judge.expect(
            at(answer.data, 'viewer.isPlatformOperator') === true,
            viewer.person?.operator ?? false,
            'the operator is told so',
          );
          judge.counts(listAt(answer.data, 'demoAccounts').length, 0, 'number of demo accounts');
          const isInBrowser = viewer.person !== null && viewer.headers['cookie'] !== undefined;
          judge.expect(at(answer.data, 'viewer.account.email') !== null, isInBrowser, 'security settings are shown');
        },
      },
    ],
  },
  {
    name: 'invitations',
    draw: (matrix) => {
      const { organisationId } = matrix.random.pick(matrix.world.invitations);
      return matrix
        .bothSides((viewer) => matrix.model.runs(viewer, organisationId))
        .map((viewer) => ({
          surface: 'invitations',
          viewer,
          subject: matrix.world.organisations.find((one) => one.id === organisationId)?.name ?? organisationId,
          run: async (judge) => {
            const answer = await judge.ask(queries.invitations, { id: organisationId });
            const waiting = matrix.world.invitations.filter((one) => one.organisationId === organisationId);
            const shown = matrix.model.runs(viewer, organisationId) ? waiting.map((one) => one.id) : [];
            judge.exactly(textsAt(answer.data, 'invitations.nodes', 'id'), shown, 'invitations');
          },
        }));
    },
  },
  {
    name: 'pendingApplications',
    draw: (matrix) => {
      const isOperator = (viewer: ViewerFacts): boolean => matrix.model.standings.of(viewer).operator;
      return matrix.bothSides(isOperator).map((viewer) => ({
        surface: 'pendingApplications',
        viewer,
        subject: 'the whole list',
        run: async (judge) => {
          const answer = await judge.ask(queries.applications);
          judge.counts(
            listAt(answer.data, 'pendingApplications.nodes').length,
            isOperator(viewer) ? 1 : 0,
            'number of applications',
          );
        },
      }));
    },
  },
  {
    name: 'what cannot be an id',
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const id = matrix.random.pick([
        '',
        'x',
        `${version.id}'`,
        `${version.id} `,
        version.id.slice(0, 30),
        `{${version.id}}`,
        version.markers['title'] ?? '',
      ]);
      return [
        {
          surface: 'what cannot be an id',
          viewer: matrix.anyViewer(),
          subject: JSON.stringify(id),
          run: async (judge) => {
            for (const query of [queries.artefact, queries.version, queries.node, queries.person, queries.organisation])
              await judge.askBadly(query, { id });
            await judge.send({ url: `/files/${encodeURIComponent(id)}/${encodeURIComponent(id)}` });
            await judge.askBadly(`query ($id: ID!) { artefact(id: $id) { titel version { titlee } } }`, {
              id: version.id,
            });
          },
        },
      ];
    },
  },
];
