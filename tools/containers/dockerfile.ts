/** One instruction of a Dockerfile, continued lines joined. */
export interface Instruction {
  readonly keyword: string;
  readonly text: string;
}

/** A stage: what it begins from and what it does. */
export interface Stage {
  readonly name: string;
  readonly from: string;
  readonly instructions: readonly Instruction[];
}

/** A file or folder that a stage takes over. */
export interface Copy {
  /** Null: from the folder the build was given. */
  readonly stage: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Reads the few instructions that the Dockerfile of this workspace uses. */
export function parseDockerfile(text: string): readonly Stage[] {
  const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
  const joined = text.replace(/^#.*\n/gm, '').replace(/\\\n\s*/g, ' ');
  for (const line of joined.split('\n').filter((one) => one.trim() !== '')) {
    const [keyword = '', ...rest] = line.split(' ');
    const words = rest.join(' ').trim();
    if (keyword === 'FROM') {
      const [from = '', , name = from] = words.split(' ');
      stages.push({ name, from, instructions: [] });
    } else stages.at(-1)?.instructions.push({ keyword, text: words });
  }
  return stages;
}

/** What a stage does, beginning with what it does in the stages it is built on. */
export function instructionsOf(stages: readonly Stage[], name: string): readonly Instruction[] {
  const stage = stages.find((one) => one.name === name);
  return stage ? [...instructionsOf(stages, stage.from), ...stage.instructions] : [];
}

/** The image outside this file that a stage rests on. */
export function baseOf(stages: readonly Stage[], name: string): string {
  const stage = stages.find((one) => one.name === name);
  return stage ? baseOf(stages, stage.from) : name;
}

export function copiesOf(instructions: readonly Instruction[]): readonly Copy[] {
  return instructions
    .filter(({ keyword }) => keyword === 'COPY')
    .map(({ text }) => {
      const words = text.split(/\s+/);
      const stage = words[0]?.startsWith('--from=') ? (words.shift() ?? '').slice('--from='.length) : null;
      return { stage, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
    });
}

/** The words of the last CMD, or ENTRYPOINT. */
export function lastList(instructions: readonly Instruction[], keyword: 'CMD' | 'ENTRYPOINT'): readonly string[] {
  const last = instructions.filter((one) => one.keyword === keyword).at(-1);
  return last ? (JSON.parse(last.text) as string[]) : [];
}
