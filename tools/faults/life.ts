import { createHash } from 'node:crypto';
import type { Actor, Team } from './people.ts';
import type { Data, Outcome, WriteClient } from './write-client.ts';

/** The writes of the life of one artefact, in their order. */
export const steps = [
  'invite',
  'create',
  'update',
  'upload',
  'attach',
  'submit',
  'release',
  'adopt',
  'terms',
  'withdraw',
] as const;
export type Step = (typeof steps)[number];

/** What one writer did about one artefact, and what it was told: the record the product is held against. */
export interface Life {
  readonly team: Team;
  /** No other artefact's title holds it. */
  readonly mark: string;
  /** Address of the person who was invited. */
  readonly address: string;
  /** What was answered with success. */
  readonly acknowledged: Set<Step>;
  /** The last write, when nobody knows whether it was done; the life ends there. */
  unknown: Step | null;
  artefactId: string;
  versionId: string;
  revision: number;
  file: { readonly id: string; readonly sha256: string } | null;
}

/** Told of every write. */
export interface LifeListener {
  acknowledged(life: Life, step: Step): void;
  unknown(life: Life, step: Step, reason: string): void;
  /** The product refused what it must allow. */
  refused(life: Life, step: Step, reason: string): void;
}

const problems = '... on Problems { problems { code message field } }';
const version = '... on ArtefactVersion { id revision artefact { id } }';
const mutation = (name: string, shown: string): string => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ${shown} ${problems} } }`;
};
const operations = {
  create: mutation('createDraft', version),
  update: mutation('updateDraft', version),
  attach: mutation('attachFile', version),
  submit: mutation('submitForRelease', version),
  release: mutation('releaseVersion', version),
  adopt: mutation('adoptVersion', '... on Adoption { id }'),
  terms: mutation('changeReleaseTerms', version),
  withdraw: mutation('withdrawVersion', version),
  invite: mutation('inviteStaff', '... on InvitedStaff { invitations { invitation { id } } rejected { line } }'),
} as const;

const terms = (scope: 'NETWORK' | 'PUBLIC'): object => ({ scope, licenceCode: 'CC-BY-4.0' });

export function beginLife(team: Team, mark: string): Life {
  return {
    team,
    mark,
    address: `${mark}@example.org`,
    acknowledged: new Set(),
    unknown: null,
    artefactId: '',
    versionId: '',
    revision: 0,
    file: null,
  };
}

/** Which writes this life holds: not every artefact has a file, is adopted, opened to everyone or withdrawn. */
export function planOf(number: number): ReadonlySet<Step> {
  const plan = new Set<Step>(['create', 'update', 'submit', 'release']);
  if (number % 2 === 0) plan.add('invite');
  if (number % 5 === 0) plan.add('upload').add('attach');
  if (number % 3 !== 0) plan.add('adopt');
  if (number % 4 < 2) plan.add('terms');
  if (number % 7 === 0) plan.add('withdraw');
  return plan;
}

/** Lives it, one write after the other, until one is not acknowledged or it is to end. */
export async function live(
  life: Life,
  plan: ReadonlySet<Step>,
  about: { readonly client: WriteClient; readonly listener: LifeListener; readonly isOver: () => boolean },
): Promise<void> {
  const { client, listener } = about;
  for (const step of steps) {
    if (!plan.has(step)) continue;
    if (about.isOver()) return;
    const outcome = await write(client, life, step);
    if (outcome.kind === 'unknown') {
      life.unknown = step;
      return listener.unknown(life, step, outcome.reason);
    }
    if (outcome.kind === 'refused') return listener.refused(life, step, outcome.reason);
    note(life, step, outcome.data);
    life.acknowledged.add(step);
    listener.acknowledged(life, step);
  }
}

async function write(client: WriteClient, life: Life, step: Step): Promise<Outcome> {
  const { team, versionId, mark } = life;
  const send = (actor: Actor, operation: keyof typeof operations, input: object): Promise<Outcome> =>
    client.mutate(actor, operations[operation], input);
  const byPost = (actor: Actor): object => ({ versionId, postId: actor.postId });
  const draft = { versionId, expectedRevision: life.revision };
  switch (step) {
    case 'invite': {
      const invitations = [{ email: life.address, name: 'Bo Newcomer', title: 'Teacher' }];
      return send(team.admin, step, { organisationId: team.admin.organisationId, invitations });
    }
    case 'create':
      return send(team.author, step, {
        postId: team.author.postId,
        kind: 'CURRICULUM',
        type: 'lesson-plan',
        title: `Begun ${mark}`,
      });
    case 'update':
      return send(team.author, step, { ...draft, ...content(life) });
    case 'upload':
      return client.upload(team.author, 'worksheet.txt', fileText(life));
    case 'attach':
      return send(team.author, step, { ...draft, uploadId: life.file?.id, fileName: 'worksheet.txt' });
    case 'submit':
      return send(team.author, step, byPost(team.author));
    case 'release':
      return send(team.decider, step, { ...byPost(team.decider), terms: terms('NETWORK') });
    case 'adopt':
      return send(team.adopter, step, { ...byPost(team.adopter), mode: 'FREE_CHOICE', following: true });
    case 'terms':
      return send(team.decider, step, { ...byPost(team.decider), terms: terms('PUBLIC') });
    case 'withdraw':
      return send(team.decider, step, { ...byPost(team.decider), reason: 'DUPLICATE', note: `Ended ${mark}.` });
  }
}

/** What an answer says that later writes need. */
function note(life: Life, step: Step, data: Data): void {
  if (step === 'upload') {
    const sha256 = createHash('sha256').update(fileText(life)).digest('hex');
    life.file = { id: String(data['uploadId']), sha256 };
  } else if (typeof data['revision'] === 'number') {
    life.revision = data['revision'];
    life.versionId = String(data['id']);
    life.artefactId = (data['artefact'] as { id: string }).id;
  }
}

/** The title once the draft was filled. */
export const titleOf = (life: Life): string => `Finished ${life.mark}`;

const fileText = (life: Life): string => `Worksheet\n\nDraw the harbour of ${life.mark} and label the quay.\n`;

function content(life: Life): object {
  return {
    title: titleOf(life),
    summary: 'For people who teach rivers, with everything they need to begin tomorrow morning.',
    bodyMarkdown: `# Plan\n\nBegin with the harbour of ${life.mark}.`,
    subjects: ['geography'],
    keywords: ['harbour'],
    inclusion: 'ADDRESSED',
    thirdParty: 'NONE',
    inclusionNote: 'Large print is there.',
    licenceCode: 'CC-BY-4.0',
    authors: [{ name: 'Cy Writer', personId: life.team.author.personId }],
  };
}
