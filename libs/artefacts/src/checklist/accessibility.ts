import type { DocumentStructure } from '../extraction/extraction.ts';

/** What authors say of what no machine can see: done, not needed, or not yet. Each of them is an answer. */
export const accessAnswers = ['yes', 'not-needed', 'not-yet'] as const;
export type AccessAnswer = (typeof accessAnswers)[number];

/** What is looked at in a file. */
export interface LookedAtFile {
  readonly fileName: string;
  /** By content. */
  readonly mediaType: string;
  readonly textState: string;
  readonly pages: number | null;
  /** Null where it cannot be told, or was not read yet. */
  readonly structure: DocumentStructure | null;
}

/** What was found, each in words; nothing where everything that can be seen is in order. */
export interface AccessFindings {
  /** Pictures without a description, by file. */
  readonly undescribed: readonly string[];
  /** Long text, or slides, that nobody can find their way in without seeing them. */
  readonly withoutHeadings: readonly string[];
  /** Files whose pictures no machine can see: their authors are asked. */
  readonly unseen: readonly string[];
  /** Sound and video: their authors are asked for captions. */
  readonly spoken: readonly string[];
}

/** More words than this under one title need headings to find one's way. */
export const longestWithoutHeadings = 500;
const presentation = /presentation/;

/** Looks through what was counted in text and files for what keeps people out. */
export function findBarriers(about: {
  readonly body: string;
  readonly files: readonly LookedAtFile[];
}): AccessFindings {
  const { body, files } = about;
  const withoutHeadings: string[] = [];
  if (wordsIn(body) > longestWithoutHeadings && !/^ {0,3}(?:#{1,6}\s|.+\n {0,3}(?:=+|-{2,})\s*$)/m.test(body)) {
    withoutHeadings.push('the text');
  }
  const undescribed: string[] = [];
  for (const { fileName, mediaType, pages, structure } of files) {
    if (structure === null) continue;
    if (structure.undescribed > 0) {
      undescribed.push(`${structure.undescribed} of ${counted(structure.pictures, 'picture')} in “${fileName}”`);
    }
    if (presentation.test(mediaType)) {
      const untitled = (pages ?? 0) - structure.headings;
      if (untitled > 0) withoutHeadings.push(`${untitled} of ${counted(pages ?? 0, 'slide')} in “${fileName}”`);
    } else if (structure.headings === 0 && structure.words > longestWithoutHeadings) {
      withoutHeadings.push(`“${fileName}”`);
    }
  }
  return {
    undescribed,
    withoutHeadings,
    unseen: files.filter(isUnseen).map((file) => file.fileName),
    spoken: files.filter((file) => /^(?:audio|video)\//.test(file.mediaType)).map((file) => file.fileName),
  };
}

/** Pictures themselves, and documents that do not say where they have pictures. */
function isUnseen({ mediaType, structure }: LookedAtFile): boolean {
  if (mediaType.startsWith('image/')) return true;
  // Asked before it was read as well, so that no question comes up after it was handed in.
  if (mediaType === 'application/pdf') return structure?.isTagged !== true;
  return mediaType === 'application/rtf' || mediaType === 'text/rtf';
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
