import { describe, expect, it } from '@jest/globals';
import { referenceOf } from './reference-address.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const version = '01890a5d-ac96-774b-bcce-b302099a8058';

describe('the address of something to attach', () => {
  it('names a work, one version of it, a collection or a community', () => {
    expect(referenceOf(`https://constellation.example.org/artefacts/${id}`)).toEqual({ kind: 'Artefact', id });
    expect(referenceOf(` /artefacts/${id}?version=${version} `)).toEqual({ kind: 'ArtefactVersion', id: version });
    expect(referenceOf(`/collections/${id}`)).toEqual({ kind: 'Collection', id });
    expect(referenceOf(`/communities/${id}/stewards`)).toEqual({ kind: 'Community', id });
  });

  it('names nothing where it is of another kind or no address at all', () => {
    expect(referenceOf(`/people/${id}`)).toBeNull();
    expect(referenceOf('/artefacts/one')).toBeNull();
    expect(referenceOf('tides')).toBeNull();
  });
});
