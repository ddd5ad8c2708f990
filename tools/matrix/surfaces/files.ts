import type { Answer } from '../client.ts';
import type { Judge, Matrix, Probe, Surface } from '../matrix.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { FileFacts, VersionFacts } from '../facts/works.ts';
import { perVersion } from './pages.ts';

/** A file under a version. */
interface Place {
  readonly version: VersionFacts;
  readonly file: FileFacts;
}

type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** One way to get at a file: what is sent, whether this file can be had in that way, and what a reader then gets. */
interface Way {
  readonly name: string;
  readonly path: string;
  readonly method?: 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly offers: (file: FileFacts) => boolean;
  readonly judge: (judge: Judge, answer: Answer, file: FileFacts) => void;
}

const shownInline = (file: FileFacts): boolean => file.mediaType === 'image/png';

const ways: readonly Way[] = [
  {
    name: 'download',
    path: '',
    offers: () => true,
    judge: (judge, answer, file) => {
      judge.expect(answer.status === 200 && answer.bytes === file.bytes, true, 'the file comes whole');
      judge.holds(answer, [file.textMarker]);
      judge.holds({ ...answer, text: answer.headers['content-disposition'] ?? '' }, [file.nameMarker]);
    },
  },
  {
    name: 'HEAD',
    path: '',
    method: 'HEAD',
    offers: () => true,
    judge: (judge, answer, file) => {
      judge.expect(
        answer.status === 200 && answer.headers['content-length'] === String(file.bytes),
        true,
        'the head comes',
      );
    },
  },
  {
    name: 'range',
    path: '',
    headers: { range: 'bytes=2-9' },
    offers: () => true,
    judge: (judge, answer) => judge.expect(answer.status === 206 && answer.bytes === 8, true, 'eight bytes come'),
  },
  {
    name: 'impossible range',
    path: '',
    headers: { range: 'bytes=999999-' },
    offers: () => true,
    judge: (judge, answer) => judge.expect(answer.status === 416, true, 'the range is refused'),
  },
  {
    name: 'text',
    path: '/text',
    offers: (file) => file.isText,
    judge: (judge, answer, file) => {
      judge.expect(answer.status === 200, true, 'the text comes');
      judge.holds(answer, [file.textMarker]);
    },
  },
  {
    name: 'inline',
    path: '/inline',
    offers: shownInline,
    judge: (judge, answer, file) =>
      judge.expect(answer.status === 200 && answer.bytes === file.bytes, true, 'the picture comes'),
  },
];

/** Whoever may read its version has it, unless it was recalled under this version or another. */
const mayOpen = (matrix: Matrix, viewer: ViewerFacts, { version, file }: Place): boolean =>
  mayRead(matrix, viewer, version) && !matrix.model.isRecalled(file);

const mayRead = (matrix: Matrix, viewer: ViewerFacts, version: VersionFacts): boolean =>
  matrix.model.page(viewer, version).read;

function probesOf(matrix: Matrix, way: Way, place: Place): readonly Probe[] {
  const { version, file } = place;
  return matrix
    .bothSides((viewer) => mayRead(matrix, viewer, version))
    .map((viewer) => ({
      surface: `files: ${way.name}`,
      viewer,
      subject: `a file of ${matrix.nameOf(version)}`,
      run: async (judge) => {
        const get: Get = (path) =>
          judge.send({
            method: way.method ?? 'GET',
            url: `/files/${path}${way.path}`,
            ...(way.headers ? { headers: way.headers } : {}),
          });
        const answer = await get(`${version.id}/${file.id}`);
        const isOpen = mayOpen(matrix, viewer, place) && way.offers(file);
        judge.expect(answer.status < 400 || answer.status === 416, isOpen, 'the file is answered');
        if (isOpen) return way.judge(judge, answer, file);
        judge.alike(answer, await get(`${matrix.random.strangeId()}/${file.id}`));
        judge.alike(answer, await get(`${matrix.random.strangeId()}/${matrix.random.strangeId()}`));
      },
    }));
}

/** A version with everything in it, whose parts are decided each for itself. */
const archive = perVersion('archive', mayRead, async (judge, version) => {
  const { matrix, probe } = judge;
  const isOpen = mayRead(matrix, probe.viewer, version);
  const answer = await judge.send({ url: `/archives/${version.id}` });
  judge.expect(answer.status === 200, isOpen, 'the archive comes');
  if (!isOpen) return judge.alike(answer, await judge.send({ url: `/archives/${matrix.random.strangeId()}` }));
  const files = version.files.flatMap((file) =>
    matrix.model.isRecalled(file) ? [file.nameMarker] : [file.nameMarker, file.isText ? file.textMarker : undefined],
  );
  const words = ['title', 'summary', 'body', 'author', 'second author'].map((field) => version.markers[field]);
  judge.holds(answer, [...words, ...files]);
});

/** Files over HTTP. */
export const fileSurfaces: readonly Surface[] = [
  archive,
  ...ways.map((way): Surface => ({
    name: `files: ${way.name}`,
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const file = matrix.random.pickOrNone(version.files);
      return file ? probesOf(matrix, way, { version, file }) : [];
    },
  })),
  {
    name: 'files: under another version',
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const file = matrix.random.pickOrNone(version.files);
      const other = matrix.random.pick(matrix.versions.filter((one) => !one.files.some(({ id }) => id === file?.id)));
      if (!file) return [];
      return matrix
        .bothSides((viewer) => mayRead(matrix, viewer, other))
        .map((viewer) => ({
          surface: 'files: under another version',
          viewer,
          subject: `a file of ${matrix.nameOf(version)} under ${matrix.nameOf(other)}`,
          run: async (judge) => {
            for (const way of ['', '/text', '/inline']) {
              const answer = await judge.send({ url: `/files/${other.id}/${file.id}${way}` });
              judge.expect(answer.status < 400, false, 'the file is answered');
              judge.alike(answer, await judge.send({ url: `/files/${other.id}/${matrix.random.strangeId()}${way}` }));
            }
          },
        }));
    },
  },
];
