import { TextLink } from '../../ui/links.tsx';
import type { AddressedReference } from './reference-address.ts';

/** A link to what a message or a meeting points at. */
export function ReferenceLink({ reference }: { reference: AddressedReference & { title: string } }) {
  const { kind, id, title } = reference;
  switch (kind) {
    case 'Artefact':
      return (
        <TextLink to="/artefacts/$artefactId" params={{ artefactId: id }}>
          {title}
        </TextLink>
      );
    case 'Collection':
      return (
        <TextLink to="/collections/$collectionId" params={{ collectionId: id }}>
          {title}
        </TextLink>
      );
    case 'Community':
      return (
        <TextLink to="/communities/$communityId" params={{ communityId: id }}>
          {title}
        </TextLink>
      );
    default:
      // One version of a work has no address without its work's.
      return <span>{title}</span>;
  }
}
