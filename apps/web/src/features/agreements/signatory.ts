import type { AgreementQuery as AgreementAnswer } from '../../gql/graphql.ts';
import type { ViewerPost } from '../identity/viewer.ts';

export type ShownAgreement = NonNullable<AgreementAnswer['agreement']>;
type Party = ShownAgreement['parties'][number];

/** The post of the viewer's that signs for a party: its own organisation's first, else one that looks after it. */
export function postFor(posts: readonly ViewerPost[], { organisation, side }: Party): ViewerPost | undefined {
  const signing = posts.filter(({ roles }) =>
    side === 'OFFERING' ? roles.includes('RELEASE_AUTHORITY') : roles.length > 0,
  );
  return signing.find((post) => post.organisation.id === organisation.id) ?? signing[0];
}
