import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import nx from '@nx/eslint-plugin';
import { because } from './because.mjs';
import describeDisable from './describe-disable.mjs';
import fencedImports from './fenced-imports.mjs';
import fileName from './file-name.mjs';
import importSuffix from './import-suffix.mjs';
import maxExports from './max-exports.mjs';
import maxLines from './max-lines.mjs';
import maxParameters from './max-parameters.mjs';
import noExportStar from './no-export-star.mjs';
import noFocusedTests from './no-focused-tests.mjs';
import noLooseEnds from './no-loose-ends.mjs';
import noOwnIndex from './no-own-index.mjs';
import noProcessEnv from './no-process-env.mjs';

const typescript = tseslint.plugin.rules;

/** The rules of this house: its own, and known ones whose messages carry our reason. */
export default {
  meta: { name: 'house' },
  rules: {
    'module-boundaries': because(
      nx.rules['enforce-module-boundaries'],
      'A project imports strictly lower rungs of the ladder and never a peer (docs/architecture.md). To be told about something above, emit an event; to read something above, let the upper rung fill a registry of platform.',
    ),
    'no-any': because(
      typescript['no-explicit-any'],
      'It switches the compiler off for everything the value touches: use `unknown` and narrow it, or write the type.',
    ),
    'no-floating-promises': because(
      typescript['no-floating-promises'],
      'What nobody awaits fails without anyone hearing it, and runs on after its transaction has ended.',
    ),
    'exhaustive-switch': because(
      typescript['switch-exhaustiveness-check'],
      'When a case is added, the compiler must name every place that has to decide about it.',
    ),
    'import-extension': because(
      importX.rules.extensions,
      'Relative imports carry `.ts`, because Node, Jest and the editor all run the sources and none of them guesses.',
    ),
    'describe-disable': describeDisable,
    'fenced-imports': fencedImports,
    'file-name': fileName,
    'import-suffix': importSuffix,
    'max-exports': maxExports,
    'max-lines': maxLines,
    'max-parameters': maxParameters,
    'no-export-star': noExportStar,
    'no-focused-tests': noFocusedTests,
    'no-loose-ends': noLooseEnds,
    'no-own-index': noOwnIndex,
    'no-process-env': noProcessEnv,
  },
};
