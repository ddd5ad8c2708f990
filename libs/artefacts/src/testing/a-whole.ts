import type { VersionWhole } from '../adaptation/content.ts';

/** A version with everything of it empty but what is given. */
export function aWhole(about: Partial<VersionWhole> = {}): VersionWhole {
  return {
    title: 'Rivers',
    summary: '',
    body: '',
    type: 'unit-plan',
    subjects: [],
    phase: null,
    keyStages: [],
    yearGroups: [],
    keywords: [],
    inclusion: null,
    inclusionNote: null,
    sendNeeds: [],
    details: {},
    files: [],
    parts: [],
    ...about,
  };
}
