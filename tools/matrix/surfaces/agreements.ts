import { at, textsAt } from '../client.ts';
import { seesCollection } from '../collection-model.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { AgreementFacts } from '../facts/works.ts';

const subject = (matrix: Matrix, agreement: AgreementFacts): string =>
  `agreement ${matrix.world.agreements.indexOf(agreement) + 1}`;

const hasPost = (matrix: Matrix, viewer: ViewerFacts): boolean => matrix.model.standings.of(viewer).hasPost;

/** Licence agreements, and what adopters are told of their end. */
export const agreementSurfaces: readonly Surface[] = [
  {
    name: 'agreement',
    draw: (matrix) => {
      const agreement = matrix.random.pickOrNone(matrix.world.agreements);
      if (!agreement) return [];
      const sees = (viewer: ViewerFacts): boolean => matrix.model.seesAgreement(viewer, agreement);
      return matrix
        .bothSides(sees)
        .filter((viewer) => hasPost(matrix, viewer))
        .map((viewer) => ({
          surface: 'agreement',
          viewer,
          subject: subject(matrix, agreement),
          run: async (judge) => {
            const answer = await judge.ask(queries.agreement, { id: agreement.id });
            judge.expect(at(answer.data, 'agreement.id') === agreement.id, sees(viewer), 'it is shown');
            const strange = matrix.random.strangeId();
            if (!sees(viewer)) {
              judge.alike(answer, await judge.ask(queries.agreement, { id: strange }));
              const [post] = viewer.person?.posts ?? [];
              const accept = (agreementId: string) =>
                judge.ask(mutations.acceptAgreementTerms, {
                  input: { agreementId, number: 1, organisationId: agreement.offeringId, postId: post?.id },
                });
              return judge.alike(await accept(agreement.id), await accept(strange));
            }
            const shown = agreement.artefacts.filter((artefact) => matrix.model.stands(viewer, artefact));
            judge.exactly(
              textsAt(answer.data, 'agreement.items.nodes', 'artefact.id'),
              shown.map(({ id }) => id),
              'items',
            );
            judge.exactly(
              textsAt(answer.data, 'agreement.collections', 'collection.id'),
              (agreement.collections ?? [])
                .filter((collection) => seesCollection(matrix.model, viewer, collection))
                .map(({ id }) => id),
              'collections',
            );
          },
        }));
    },
  },
  {
    name: 'agreements',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const theirs = matrix.world.agreements.filter(
        ({ offeringId, receivingIds }) => offeringId === id || receivingIds.includes(id),
      );
      return matrix
        .bothSides((viewer) => matrix.model.signsFor(viewer, id))
        .filter((viewer) => hasPost(matrix, viewer))
        .map((viewer) => ({
          surface: 'agreements',
          viewer,
          subject: name,
          run: async (judge) => {
            const answer = await judge.ask(queries.agreements, { id });
            const expected = matrix.model.signsFor(viewer, id) ? theirs.map((one) => one.id) : [];
            judge.exactly(textsAt(answer.data, 'agreements.nodes', 'id'), expected, 'agreements');
          },
        }));
    },
  },
  {
    name: 'agreementEndings',
    draw: (matrix) => {
      const told = matrix.world.agreements.flatMap((agreement) => agreement.told);
      const id = matrix.random.pickOrNone(told)?.organisationId ?? matrix.random.pick(matrix.world.organisations).id;
      const isOf = (viewer: ViewerFacts): boolean => matrix.model.standings.of(viewer).of.has(id);
      const versions = new Map(matrix.versions.map((version) => [version.id, version]));
      return matrix
        .bothSides(isOf)
        .filter((viewer) => hasPost(matrix, viewer))
        .map((viewer) => ({
          surface: 'agreementEndings',
          viewer,
          subject: matrix.world.organisations.find((one) => one.id === id)?.name ?? id,
          run: async (judge) => {
            const answer = await judge.ask(queries.agreementEndings, { id });
            const theirs = told.filter(
              (one) => one.organisationId === id && versions.get(one.versionId)?.state !== 'recalled',
            );
            const expected = isOf(viewer) ? theirs.map((one) => one.versionId) : [];
            judge.exactly(
              [...new Set(textsAt(answer.data, 'agreementEndings.nodes', 'versionId'))],
              [...new Set(expected)],
              'versions',
            );
          },
        }));
    },
  },
];
