import type { CreditRow } from '../artefact/version.row.ts';
import { getLicence } from '../licences/licence.ts';
import { permanentLink, type Credited } from './citation.ts';

/** The credits of a version as `attributionOf` names them. */
export function creditedChain(
  credits: readonly CreditRow[],
  publicUrl: string,
): readonly (Credited & { readonly depth: number })[] {
  return credits.map(({ title, authors, organisation, depth, licenceCode, artefactId, versionId }) => ({
    title,
    authors,
    organisation,
    depth,
    licence: getLicence(licenceCode),
    link: permanentLink(publicUrl, artefactId, versionId),
  }));
}
