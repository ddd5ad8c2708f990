import { Button, Collapse, Group, Loader } from '@mantine/core';
import {
  IconDownload,
  IconFile,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconFileTypePpt,
  IconPhoto,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FilePartsFragment } from '../../gql/graphql.ts';
import { formatBytes } from '../../ui/format.ts';
import classes from './file-list.module.css';

export function FileList({ files, canDownload }: { files: readonly FilePartsFragment[]; canDownload: boolean }) {
  return (
    <ul className={classes.list}>
      {files.map((file) => (
        <li key={file.id} className={classes.item}>
          <FileRow file={file} canDownload={canDownload} />
        </li>
      ))}
    </ul>
  );
}

export function FileIcon({ mediaType }: { mediaType: string }) {
  if (mediaType === 'application/pdf') return <IconFileTypePdf stroke={1.5} aria-hidden />;
  if (mediaType.includes('presentation')) return <IconFileTypePpt stroke={1.5} aria-hidden />;
  if (mediaType.includes('word') || mediaType.includes('opendocument.text'))
    return <IconFileTypeDocx stroke={1.5} aria-hidden />;
  if (mediaType.startsWith('image/')) return <IconPhoto stroke={1.5} aria-hidden />;
  return <IconFile stroke={1.5} aria-hidden />;
}

function FileRow({ file, canDownload }: { file: FilePartsFragment; canDownload: boolean }) {
  const [open, setOpen] = useState(false);
  const preview = useId();
  const hasPreview = Boolean(file.inlineUrl) || Boolean(file.textPreview);
  return (
    <>
      <div className={classes.row}>
        <FileIcon mediaType={file.mediaType} />
        <div className={classes.words}>
          <span className={classes.name}>{file.fileName}</span>
          <span className={classes.size}>
            {formatBytes(file.bytes)} <TextState file={file} />
          </span>
        </div>
        <Group gap="xs">
          {hasPreview && (
            <Button
              variant="default"
              size="xs"
              aria-expanded={open}
              aria-controls={preview}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Close the preview' : 'Preview'}
              <span className={classes.hidden}> of {file.fileName}</span>
            </Button>
          )}
          {file.recalled ? null : canDownload ? (
            <Button
              component="a"
              href={file.downloadUrl}
              download
              size="xs"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              Download<span className={classes.hidden}> {file.fileName}</span>
            </Button>
          ) : (
            <span className={classes.size}>You may read it here, but not download it.</span>
          )}
        </Group>
      </div>
      <Collapse expanded={open} id={preview}>
        {open && <Preview file={file} />}
      </Collapse>
    </>
  );
}

function TextState({ file }: { file: FilePartsFragment }) {
  if (file.recalled) return <span>· recalled: nobody can open it any more</span>;
  if (file.textState === 'pending') {
    return (
      <span className={classes.state}>
        <Loader size={12} aria-hidden /> being read, so that search can find what is in it
      </span>
    );
  }
  if (file.textState === 'unreadable')
    return <span>· its text cannot be read: {file.textProblem ?? 'unknown format'}</span>;
  if (file.textState === 'not-text') return null;
  if (file.textState === 'empty') return <span>· it holds no text</span>;
  return null;
}

/** The browser's own viewer for PDF and images; for the rest, the text that was found in the file. */
function Preview({ file }: { file: FilePartsFragment }) {
  return (
    <div className={classes.preview}>
      {file.inlineUrl && file.mediaType.startsWith('image/') && (
        <img src={file.inlineUrl} alt={`Preview of ${file.fileName}`} className={classes.image} />
      )}
      {file.inlineUrl && file.mediaType === 'application/pdf' && (
        <iframe
          src={`${file.inlineUrl}#navpanes=0&view=FitH`}
          title={`Preview of ${file.fileName}`}
          className={classes.frame}
        />
      )}
      {file.textPreview && (
        <section aria-label={`Text of ${file.fileName}`}>
          <p className={classes.textTitle}>The beginning of its text</p>
          {/* Scrollable regions must be reachable by keyboard. */}
          <div className={classes.text} tabIndex={0} role="group" aria-label="Extracted text">
            {file.textPreview}
          </div>
        </section>
      )}
    </div>
  );
}
