import { at, listAt, textAt, textsAt } from '../client.ts';
import {
  changedFor,
  curatesCollection,
  isMourned,
  itemShown,
  itemShownThen,
  itemsShown,
  managesCollection,
  seesCollection,
  seesProposal,
} from '../collection-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { CollectionFacts } from '../facts/collections.ts';
import type { ViewerFacts } from '../facts/people.ts';

const nameOf = (matrix: Matrix, collection: CollectionFacts): string =>
  `collection ${matrix.world.collections.indexOf(collection) + 1} (${collection.audience.scope})`;

/** A surface about one collection, for somebody who sees it and somebody who does not. */
function perCollection(
  name: string,
  run: (judge: Judge, collection: CollectionFacts, sees: boolean) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const collection = matrix.random.pickOrNone(matrix.world.collections);
      if (!collection) return [];
      const sees = (viewer: ViewerFacts): boolean => seesCollection(matrix.model, viewer, collection);
      return matrix.bothSides(sees).map((viewer) => ({
        surface: name,
        viewer,
        subject: nameOf(matrix, collection),
        run: (judge) => run(judge, collection, sees(viewer)),
      }));
    },
  };
}

/** What everyone who sees it, and what its curators alone are shown. */
function judgeShown(judge: Judge, collection: CollectionFacts, shown: Parameters<typeof at>[0]): void {
  const { matrix, probe } = judge;
  const curates = curatesCollection(matrix.model, probe.viewer, collection);
  const items = itemsShown(matrix.model, probe.viewer, collection);
  judge.counts(at(shown, 'itemCount'), items.length, 'items counted');
  judge.expect(at(shown, 'canCurate') === true, curates, 'canCurate');
  judge.expect(at(shown, 'canManage') === true, managesCollection(matrix.model, probe.viewer, collection), 'canManage');
  judge.expect(at(shown, 'revision') !== null, curates, 'its revision is shown');
  judge.expect(at(shown, 'audience') !== null, curates, 'its audience is shown');
  const hasChanges = listAt(shown, 'changes').length > 0;
  // Of items those are told that the curator sees: where all there is are items hidden to them, there may be none.
  if (!curates || items.length > 0) judge.expect(hasChanges, curates, 'its changes are shown');
  const changedAt = changedFor(matrix.model, probe.viewer, collection);
  if (changedAt) judge.expect(textAt(shown, 'updatedAt') !== changedAt, false, 'it is dated by what they do not see');
  const ids = items.map(({ id }) => id);
  const proposals = collection.proposals.filter((one) => seesProposal(matrix.model, probe.viewer, collection, one));
  judge.exactly(
    textsAt(shown, 'proposals.nodes', 'id'),
    proposals.map(({ id }) => id),
    'proposals',
  );
  const known = collection.items.filter((item) => isMourned(matrix.model, probe.viewer, item)).map(({ id }) => id);
  const gone = listAt(shown, 'work').filter((one) => ['EXPIRED', 'NOT_SHARED'].includes(textAt(one, 'fault')));
  judge.within([...new Set(gone.map((one) => textAt(one, 'itemId')))], curates ? known : [], 'items that are gone');
  judge.within(
    [...new Set(textsAt(shown, 'work', 'itemId'))],
    curates ? [...known, ...items.map(({ id }) => id)] : [],
    'items to look at',
  );
  judge.within(textsAt(shown, 'gaps', 'itemId'), curates ? ids : [], 'items that others lack');
}

const ofOrganisation = (organisationId: string) => ({
  filter: { organisationId },
  isWanted: ({ ownerId }: CollectionFacts): boolean => ownerId === organisationId,
});

/** Collections, what stands in them and how much that is. */
export const collectionSurfaces: readonly Surface[] = [
  perCollection('collection', async (judge, collection, sees) => {
    const { matrix } = judge;
    const ask = (id: string) => judge.ask(queries.collection, { id, first: 5, after: null });
    const answer = await ask(collection.id);
    judge.expect(at(answer.data, 'collection.id') === collection.id, sees, 'it is shown');
    if (!sees) return judge.alike(answer, await ask(matrix.random.strangeId()));
    judge.holds(answer, [collection.titleMarker]);
    judgeShown(judge, collection, at(answer.data, 'collection'));
  }),

  perCollection('collection: items', async (judge, collection, sees) => {
    if (!sees) return;
    const { matrix, probe } = judge;
    const { nodes } = await judge.list(queries.collection, 'collection.items', { id: collection.id });
    const expected = itemsShown(matrix.model, probe.viewer, collection);
    const ids = nodes.map((node) => textAt(node, 'id'));
    judge.exactly(
      ids,
      expected.map(({ id }) => id),
      'items',
    );
    judge.expect(ids.join() === expected.map(({ id }) => id).join(), true, 'they stand in the order of the curators');
    judge.exactly(
      nodes.map((node) => textAt(node, 'version.id')),
      expected.flatMap((item) => itemShown(matrix.model, probe.viewer, item)?.id ?? []),
      'the versions that stand for them',
    );
  }),

  perCollection('collection: versions', async (judge, collection, sees) => {
    const { matrix, probe } = judge;
    if (collection.versions.length === 0) return;
    const number = 1 + matrix.random.below(collection.versions.length);
    const ask = (id: string) => judge.ask(queries.collectionVersion, { id, number, from: 1 });
    const answer = await ask(collection.id);
    judge.expect(at(answer.data, 'collection.version.number') === number, sees, 'it is shown');
    if (!sees) return judge.alike(answer, await ask(matrix.random.strangeId()));
    judge.counts(listAt(answer.data, 'collection.versions.nodes').length, collection.versions.length, 'versions');
    const shownIn = (version: number): readonly string[] =>
      (collection.versions[version - 1] ?? [])
        .filter((one) => itemShownThen(matrix.model, probe.viewer, one) !== undefined)
        .map(({ item }) => item.id);
    const shown = textsAt(answer.data, 'collection.version.items', 'id');
    judge.expect(shown.join() === shownIn(number).join(), true, 'they stand in their order');
    judge.exactly(shown, shownIn(number), 'items');
    judge.exactly(
      textsAt(answer.data, 'collection.version.items', 'version.id'),
      (collection.versions[number - 1] ?? []).flatMap(
        (one) => itemShownThen(matrix.model, probe.viewer, one)?.id ?? [],
      ),
      'the versions that stood for them',
    );
    const removed = listAt(answer.data, 'collection.version.differencesFrom').filter(
      (one) => textAt(one, 'kind') === 'ITEM_REMOVED',
    );
    const gone = shownIn(1).filter((id) => !shownIn(number).includes(id));
    judge.counts(removed.length, gone.length, 'items that are told to be gone');
  }),

  perCollection('collection: edits by strangers', async (judge, collection) => {
    const { matrix, probe } = judge;
    const { viewer } = probe;
    const curates = curatesCollection(matrix.model, viewer, collection);
    const post = viewer.person?.posts.find((one) => matrix.model.standings.holds(one.startedOn, one.endedOn));
    const item = matrix.random.pickOrNone(collection.items);
    if (!post || !item) return;
    const move = (collectionId: string, itemId: string) =>
      judge.ask(mutations.moveCollectionItem, {
        input: { collectionId, expectedRevision: 1, postId: post.id, itemId, afterId: itemId },
      });
    const strange = matrix.random.strangeId();
    const answer = await move(collection.id, item.id);
    if (!seesCollection(matrix.model, viewer, collection)) judge.alike(answer, await move(strange, strange));
    else if (!itemShown(matrix.model, viewer, item)) judge.alike(answer, await move(collection.id, strange));
    const isDone = at(answer.data, 'result.__typename') !== 'Problems';
    judge.expect(isDone, curates && itemShown(matrix.model, viewer, item) !== undefined, 'it is moved');
  }),

  {
    name: 'collectionProposals',
    draw: (matrix) => {
      const { world, model } = matrix;
      const viewer = matrix.somebody();
      return [
        {
          surface: 'collectionProposals',
          viewer,
          subject: 'what waits for them',
          run: async (judge) => {
            const { nodes } = await judge.list(queries.collectionProposals, 'list');
            const curated = world.collections.filter((one) => curatesCollection(model, viewer, one));
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              curated.flatMap(({ proposals }) => proposals.filter(({ isPending }) => isPending).map(({ id }) => id)),
              'proposals',
            );
          },
        },
      ];
    },
  },

  perCollection('collection: acts of strangers', async (judge, collection, sees) => {
    const { matrix, probe } = judge;
    const { viewer } = probe;
    const strange = matrix.random.strangeId();
    const follow = (collectionId: string) => judge.ask(mutations.followCollection, { input: { collectionId } });
    if (!viewer.person) return;
    const followed = await follow(collection.id);
    judge.expect(at(followed.data, 'result.__typename') === 'Collection', sees, 'it is followed');
    if (!sees) judge.alike(followed, await follow(strange));
    await judgeImport(judge, collection);
    const proposal = matrix.random.pickOrNone(collection.proposals);
    const post = viewer.person.posts.find((one) => matrix.model.standings.holds(one.startedOn, one.endedOn));
    if (!proposal || !post || seesProposal(matrix.model, viewer, collection, proposal)) return;
    const decline = (proposalId: string) =>
      judge.ask(mutations.declineCollectionProposal, { input: { proposalId, postId: post.id, reason: 'No.' } });
    judge.alike(await decline(proposal.id), await decline(strange));
    const accept = (proposalId: string) =>
      judge.ask(mutations.acceptCollectionProposal, { input: { proposalId, postId: post.id } });
    judge.alike(await accept(proposal.id), await accept(strange));
  }),

  perCollection('collection: exports', async (judge, collection, sees) => {
    const { matrix, probe } = judge;
    const form = matrix.random.pick(['zip', 'common-cartridge', 'csv']);
    const send = (id: string) => judge.send({ url: `/collection-exports/${id}/${form}` });
    const answer = await send(collection.id);
    judge.expect(answer.status === 200, sees, 'it comes');
    if (!sees) return judge.alike(answer, await send(matrix.random.strangeId()));
    const shown = itemsShown(matrix.model, probe.viewer, collection);
    judge.holds(
      answer,
      shown.flatMap((item) => [item.note, itemShown(matrix.model, probe.viewer, item)?.markers['title']]),
    );
  }),

  perCollection('node: collection', async (judge, collection, sees) => {
    const answer = await judge.ask(queries.node, { id: collection.id });
    judge.expect(at(answer.data, 'node.id') === collection.id, sees, 'the node is shown');
    if (!sees) judge.alike(answer, await judge.ask(queries.node, { id: judge.matrix.random.strangeId() }));
  }),

  {
    name: 'Community.collections',
    draw: (matrix) => {
      const { model, random, world } = matrix;
      const community = random.pick(world.communities);
      const ofIt = world.collections.filter(({ ownerId }) => ownerId === community.id);
      return matrix
        .bothSides((viewer) => ofIt.every((one) => seesCollection(model, viewer, one)))
        .filter(({ person }) => person !== null)
        .map((viewer) => ({
          surface: 'Community.collections',
          viewer,
          subject: `community ${world.communities.indexOf(community) + 1}`,
          run: async (judge) => {
            const about = { id: community.id };
            const { nodes, total } = await judge.list(queries.communityCollections, 'community.collections', about);
            const isThere = model.communities.sees(viewer, community);
            const seen = isThere ? ofIt.filter((one) => seesCollection(model, viewer, one)) : [];
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              seen.map(({ id }) => id),
              'collections',
            );
            if (seen.length > 0) judge.counts(total, seen.length, 'number of collections');
          },
        }));
    },
  },

  {
    name: 'collections',
    draw: (matrix) => {
      const { random, world, model } = matrix;
      const viewer = matrix.anyViewer();
      const artefact = random.pick(world.artefacts);
      const narrowed = random.pick([
        { filter: null, isWanted: () => true },
        {
          filter: { isCurated: true },
          isWanted: (one: CollectionFacts) => curatesCollection(model, viewer, one),
        },
        ofOrganisation(random.pick(world.collections.map((one) => one.ownerId))),
        {
          filter: { artefactId: artefact.id },
          isWanted: (one: CollectionFacts) => itemsShown(model, viewer, one).some((item) => item.artefact === artefact),
        },
      ]);
      return [
        {
          surface: 'collections',
          viewer,
          subject: JSON.stringify(narrowed.filter),
          run: async (judge) => {
            const { nodes } = await judge.list(queries.collections, 'list', { filter: narrowed.filter });
            const seen = world.collections.filter((one) => seesCollection(model, viewer, one));
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              seen
                // A person's id names no organisation.
                .filter(
                  (one) =>
                    narrowed.isWanted(one) &&
                    (!isOrganisationAsked(narrowed.filter) || one.ownerKind === 'organisation'),
                )
                .map(({ id }) => id),
              'collections',
            );
            for (const node of nodes) {
              const collection = world.collections.find(({ id }) => id === textAt(node, 'id'));
              if (collection) judgeShown(judge, collection, node);
            }
          },
        },
      ];
    },
  },
];

/** Whether a list names what is hidden, or nothing, is answered alike; nothing of it comes in. */
async function judgeImport(judge: Judge, collection: CollectionFacts): Promise<void> {
  const { matrix, probe } = judge;
  const post = probe.viewer.person?.posts.find((one) => matrix.model.standings.holds(one.startedOn, one.endedOn));
  const hidden = matrix.world.artefacts.filter(
    (one) => !one.versions.some((version) => version.number !== null && matrix.model.byTerms(probe.viewer, version)),
  );
  const artefact = matrix.random.pickOrNone(hidden);
  if (!post || !artefact) return;
  const take = (collectionId: string, text: string) =>
    judge.ask(mutations.importToCollection, { input: { collectionId, postId: post.id, text } });
  const answer = await take(collection.id, artefact.id);
  judge.alike(answer, await take(collection.id, matrix.random.strangeId()));
  const preview = (collectionId: string, text: string) =>
    judge.ask(mutations.previewCollectionImport, { input: { collectionId, text } });
  const previewed = await preview(collection.id, artefact.id);
  judge.alike(previewed, await preview(collection.id, matrix.random.strangeId()));
  if (!seesCollection(matrix.model, probe.viewer, collection)) {
    judge.alike(answer, await take(matrix.random.strangeId(), artefact.id));
  }
}

const isOrganisationAsked = (filter: object | null): boolean => filter !== null && 'organisationId' in filter;
