import type { NoticeKind, NoticePartsFragment } from '../../gql/graphql.ts';

type Notice = NoticePartsFragment;
type Subject = Notice['subject'];

/** What one chooses to hear of. */
export const subjectsOfMail: Readonly<Record<NoticeKind, string>> = {
  MENTION: 'Messages that mention me',
  REPLY: 'Messages in discussions I follow',
  MEETING: 'Meetings of my communities',
  JOIN_REQUEST: 'Requests to join communities I look after',
  JOIN_ANSWER: 'Answers to my requests to join',
  SUCCESSION: 'Communities without a lead',
  COLLECTION_CHANGED: 'Changes of collections I follow',
  COLLECTION_PROPOSAL: 'Proposals for collections I curate',
  PROPOSAL_ANSWER: 'Answers to my proposals',
  REVIEW: 'Drafts that wait for my decision',
  REVIEW_ANSWER: 'Decisions about my drafts',
  ACCESS_REQUEST: 'Requests for access to our work',
  ACCESS_ANSWER: 'Answers to my requests for access',
  SHARE_REQUEST: 'Requests to share our work further',
  SHARE_ANSWER: 'Answers to my requests to share',
  UPSTREAM_CHANGE: 'Changes of what my work comes from',
  AGREEMENT: 'Licence agreements of my organisation',
  NEW_WORK: 'New work of whom I follow',
  SLOT_FILLED: 'What others place where I follow the curriculum',
  FEEDBACK: 'Feedback on my work',
  FEEDBACK_ANSWER: 'Answers to my feedback',
  FEEDBACK_SHOWN: 'Feedback that readers see from now on',
  POST_REQUEST: 'Requests to be accepted by organisations I run',
};

/** Where one goes from a notice. */
export function addressOf({ kind, status, subject }: Notice): string {
  if (kind === 'REVIEW') return '/queue';
  if (kind === 'REVIEW_ANSWER') return '/work';
  if ((kind === 'JOIN_REQUEST' || kind === 'SUCCESSION') && status === 'WAITING')
    return `/communities/${idOf(subject, 'Community')}/stewards`;
  return placeOf(subject);
}

/** The page on which something is shown, or the nearest of what it is part of. */
export function placeOf(subject: Subject): string {
  switch (subject.kind) {
    case 'CommunityThread':
      return `/communities/${idOf(subject, 'Community')}/threads/${subject.id}`;
    case 'UpstreamChange':
      return `/upstream/${subject.id}`;
    case 'PostRequest':
      return `/organisations/${idOf(subject, 'Organisation')}/admin`;
    case 'Feedback':
      return '/feedback';
    case 'AccessRequest':
    case 'ShareRequest':
      return '/requests';
    default: {
      const page = pages[subject.kind];
      if (page) return `/${page}/${subject.id}`;
      return subject.within ? placeOf(subject.within as Subject) : '/inbox';
    }
  }
}

const pages: Readonly<Record<string, string>> = {
  Artefact: 'artefacts',
  Collection: 'collections',
  Community: 'communities',
  CurriculumMap: 'curriculum-maps',
  LicenceAgreement: 'agreements',
  Organisation: 'organisations',
  Person: 'people',
};

function idOf(subject: Subject, kind: string): string {
  if (subject.kind === kind) return subject.id;
  return subject.within ? idOf(subject.within as Subject, kind) : '';
}

/** What it is part of, nearest first: an artefact is called as its version is, a succession as its community. */
export function partOf(subject: Subject): string {
  const around: string[] = [];
  for (let within = subject.within; within; within = 'within' in within ? (within.within as typeof within) : null) {
    const isCalledSo = within.kind === 'Artefact' && subject.kind === 'ArtefactVersion';
    if (!isCalledSo && subject.kind !== 'CommunitySuccession') around.push(within.title);
  }
  return around.join(' · ');
}
