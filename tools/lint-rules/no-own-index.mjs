import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleVisitors, projectOf, resolveFrom, workspacePath } from './paths.mjs';

const names = new Map();

function packageNameOf(project) {
  if (!names.has(project)) {
    const file = fileURLToPath(new URL(`../../${project}/package.json`, import.meta.url));
    names.set(project, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).name : undefined);
  }
  return names.get(project);
}

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      index:
        '"{{specifier}}" is the entry point of the folder this file is in: import the file that defines the name. An entry point imports everything, so importing it from inside makes an import cycle.',
      name: '"{{specifier}}" is the project this file is in: import the file that defines the name by its relative path. The package name is the way in for other projects.',
    },
  },
  create(context) {
    const path = workspacePath(context.filename);
    const project = projectOf(path);
    if (!project) return {};
    const own = packageNameOf(project);
    return moduleVisitors((node, specifier) => {
      if (specifier === own || specifier.startsWith(`${own}/`)) {
        context.report({ node, messageId: 'name', data: { specifier } });
        return;
      }
      if (!specifier.startsWith('.')) return;
      const target = resolveFrom(path, specifier);
      const isIndex = /^index\.tsx?$/.test(posix.basename(target));
      if (isIndex && path.startsWith(`${posix.dirname(target)}/`)) {
        context.report({ node, messageId: 'index', data: { specifier } });
      }
    });
  },
};
