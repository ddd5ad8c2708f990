import { AgreementCollectionService } from '../../libs/artefacts/src/agreement/agreement-collection.service.ts';
import { CollectionItemService } from '../../libs/artefacts/src/collection/collection-item.service.ts';
import { CollectionService } from '../../libs/artefacts/src/collection/collection.service.ts';
import { endOf } from './london.ts';
import { isOpen, type Agreement } from './facts.ts';
import { postOf, signatory, type Step, type Walk } from './walk-step.ts';

const running = ({ reference, now }: Walk): readonly Agreement[] =>
  reference.agreements.filter((one) => (reference.endOf(one) ?? endOf('2800-01-01')) > now);

/** An agreement names a collection of the party that gives, with what was put into it before; or names it no more. */
export const nameCollection: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const agreement = random.pickOrNone(running(walk));
  if (!agreement) return null;
  const { id: agreementId, offering } = agreement;
  const us = signatory(walk, offering);
  const [viewer, postId] = [await product.viewer(us, now), postOf(us, offering)];
  if (!agreement.collection) {
    const id = await product
      .get(CollectionService)
      .create(viewer, { title: 'Walked', organisationId: offering, audience: { scope: 'private' }, postId });
    agreement.collection = { id, artefacts: new Set(), isNamed: false };
    return `${offering} began the collection ${id}`;
  }
  const { collection } = agreement;
  const { isNamed } = collection;
  if (isNamed && random.chance(0.6)) return null;
  const service = product.get(AgreementCollectionService);
  const naming = { agreementId, collectionId: collection.id, postId };
  if (isNamed) await service.remove(viewer, naming);
  else await service.add(viewer, naming);
  reference.change(() => void (collection.isNamed = !isNamed), { at: now });
  return `${agreementId} names the collection ${collection.id}${isNamed ? ' no more' : ''}`;
};

/** Something is put into such a collection or taken out of it: of the party that gives, or what it finds of others. */
export const collect: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const agreement = random.pickOrNone(running(walk).filter(({ collection }) => collection));
  const collection = agreement?.collection;
  if (!agreement || !collection) return null;
  const us = signatory(walk, agreement.offering);
  const found = reference.versions.filter((one) => isOpen(one) && reference.may(us, 'find', one, now));
  const ours = found.filter(({ holder }) => holder === agreement.offering);
  const version = random.pickOrNone(ours.length > 0 && random.chance(0.85) ? ours : found);
  if (!version) return null;
  const viewer = await product.viewer(us, now);
  const edit = { collectionId: collection.id, postId: postOf(us, agreement.offering) };
  const items = product.get(CollectionItemService);
  const { artefact } = version;
  const isIn = collection.artefacts.has(artefact);
  if (isIn && random.chance(0.5)) return null;
  if (isIn) {
    const [row] = await product.dataSource.query<{ id: string }[]>(
      `select collection_item_id as id from collection_item where collection_id = $1 and artefact_id = $2 and removed_at is null`,
      [collection.id, artefact],
    );
    await items.remove(viewer, { ...edit, itemId: row?.id ?? '' });
  } else await items.add(viewer, { ...edit, artefactIds: [artefact] });
  reference.change(() => void (isIn ? collection.artefacts.delete(artefact) : collection.artefacts.add(artefact)), {
    at: now,
  });
  return `${isIn ? 'took out of' : 'put into'} the collection ${collection.id} of ${agreement.id}: ${artefact}`;
};
