import { Vocabulary } from '@constellation/identity/vocabulary';

export const inclusionStatements = ['addressed', 'adaptation-included', 'not-considered'] as const;
export type InclusionStatement = (typeof inclusionStatements)[number];

export const inclusion = new Vocabulary({
  scheme: 'inclusion',
  version: '2026-1',
  source: 'This network',
  terms: [
    { code: 'addressed', label: 'Inclusion is addressed in the design' },
    { code: 'adaptation-included', label: 'Adaptations are included' },
    { code: 'not-considered', label: 'Not considered yet' },
  ],
});

export const sendNeeds = new Vocabulary({
  scheme: 'send-need',
  version: '2026-1',
  source: 'School census, types of special educational need',
  terms: [
    { code: 'SPLD', label: 'Specific learning difficulty', group: 'Cognition and learning' },
    { code: 'MLD', label: 'Moderate learning difficulty', group: 'Cognition and learning' },
    { code: 'SLD', label: 'Severe learning difficulty', group: 'Cognition and learning' },
    { code: 'PMLD', label: 'Profound and multiple learning difficulty', group: 'Cognition and learning' },
    { code: 'SEMH', label: 'Social, emotional and mental health', group: 'Social, emotional and mental health' },
    { code: 'SLCN', label: 'Speech, language and communication needs', group: 'Communication and interaction' },
    { code: 'ASD', label: 'Autistic spectrum disorder', group: 'Communication and interaction' },
    { code: 'HI', label: 'Hearing impairment', group: 'Sensory and physical' },
    { code: 'VI', label: 'Vision impairment', group: 'Sensory and physical' },
    { code: 'MSI', label: 'Multi-sensory impairment', group: 'Sensory and physical' },
    { code: 'PD', label: 'Physical disability', group: 'Sensory and physical' },
    { code: 'OTH', label: 'Other difficulty or disability', group: 'Other' },
  ],
});
