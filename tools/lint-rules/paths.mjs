import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a linted file from the workspace root, with forward slashes on every system. */
export function workspacePath(filename) {
  return relative(root, filename).split(sep).join('/');
}

/** Whether a workspace path matches one of the globs (`**` crosses folders). */
export function matchesAny(path, globs) {
  return globs.some((glob) => posix.matchesGlob(path, glob));
}

/** `apps/api` or `libs/search`: the folder of the project that owns a workspace path, or undefined outside projects. */
export function projectOf(path) {
  return /^(?:apps|libs)\/[^/]+(?=\/)/.exec(path)?.[0];
}

/** The workspace path that a relative specifier names, seen from the file that imports it. */
export function resolveFrom(path, specifier) {
  return posix.join(dirname(path), specifier);
}

/** Calls `visit(node, specifier)` for everything that loads a module by a literal name, types included. */
export function moduleVisitors(visit) {
  const literal = (node, source) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') visit(node, source.value);
  };
  return {
    ImportDeclaration: (node) => literal(node, node.source),
    ExportNamedDeclaration: (node) => literal(node, node.source),
    ExportAllDeclaration: (node) => literal(node, node.source),
    ImportExpression: (node) => literal(node, node.source),
    TSImportType: (node) => literal(node, node.source),
    TSExternalModuleReference: (node) => literal(node, node.expression),
    CallExpression(node) {
      const { callee } = node;
      const named = callee.type === 'MemberExpression' ? callee.object : callee;
      if (named.type === 'Identifier' && named.name === 'require') literal(node, node.arguments[0]);
    },
  };
}
