export const versionStates = ['draft', 'in-review', 'released', 'superseded', 'withdrawn', 'recalled'] as const;
/** Draft → in review → released → (superseded | withdrawn | recalled); withdrawn → recalled. */
export type VersionState = (typeof versionStates)[number];

export const tombstoneReasons = [
  'duplicate',
  'replaced',
  'other',
  'retracted',
  'copyright',
  'personal-data',
  'take-down',
  'safeguarding',
] as const;
export type TombstoneReason = (typeof tombstoneReasons)[number];

/** Reasons that end finding and new adoption; adopters keep the version. */
export const withdrawReasons: readonly TombstoneReason[] = ['duplicate', 'replaced', 'other'];
/** Reasons that take the version from everyone at once. */
export const recallReasons: readonly TombstoneReason[] = [
  'retracted',
  'copyright',
  'personal-data',
  'take-down',
  'safeguarding',
];

export const returnReasons = [
  'rights',
  'metadata',
  'quality',
  'accessibility',
  'safeguarding',
  'duplicate',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];
