import { readArtefactLink } from './artefact-link.ts';

const id = '01900000-0000-7000-8000-000000000001';
const versionId = '01900000-0000-7000-8000-00000000000a';
const network = 'https://example.org';

describe('a link to an artefact', () => {
  it.each([
    [id.toUpperCase(), null],
    [`/artefacts/${id}`, null],
    [`artefacts/${id}#files`, null],
    [`https://example.org/artefacts/${id}/history?tab=1`, null],
    [`http://EXAMPLE.org/artefacts/${id}?version=${versionId}`, versionId],
    [`https://example.org/artefacts/${id}?version=%22${versionId}%22#files`, versionId],
  ])('is one of this network: %s', (text, version) => {
    expect(readArtefactLink(text, network)).toEqual({ artefactId: id, versionId: version });
  });

  it.each([
    `https://elsewhere.example/artefacts/${id}`,
    `https://example.org.elsewhere.example/artefacts/${id}`,
    `https://elsewhere.example/?next=https://example.org/artefacts/${id}`,
    `https://example.org@elsewhere.example/artefacts/${id}`,
    `//elsewhere.example/artefacts/${id}`,
    `https://example.org/organisations/${id}`,
    `https://example.org:8443/artefacts/${id}`,
    `javascript:/artefacts/${id}`,
    `${id}${id}`,
    'Rivers',
    '',
  ])('is none: %s', (text) => {
    expect(readArtefactLink(text, network)).toBeNull();
  });

  it('stands behind the path of the network where it has one', () => {
    const base = 'https://example.org/constellation';
    expect(readArtefactLink(`${base}/artefacts/${id}`, base)).toEqual({ artefactId: id, versionId: null });
    expect(readArtefactLink(`https://example.org/artefacts/${id}`, base)).toBeNull();
  });
});
